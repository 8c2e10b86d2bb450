package io.rollcall.spreadsheet.file;

/** A table that can be read as often as needed. */
public interface Sheet {

    FileForm form();

    Rows open();
}
