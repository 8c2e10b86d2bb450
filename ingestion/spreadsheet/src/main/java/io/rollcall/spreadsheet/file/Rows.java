package io.rollcall.spreadsheet.file;

import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other; never more than one is held. */
public interface Rows extends AutoCloseable {

    /** The next row that is not blank; null after the last. Fails with {@link UnreadableFileException} where the file cannot be read on. */
    @Nullable Row next();

    @Override
    void close();
}
