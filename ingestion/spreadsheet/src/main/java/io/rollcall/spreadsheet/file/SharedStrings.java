package io.rollcall.spreadsheet.file;

import java.util.ArrayList;
import java.util.List;

/** The texts that a workbook's cells point at. They alone are held as a whole, so they alone are counted in characters. */
final class SharedStrings {

    private static final String PART = "xl/sharedStrings.xml";

    private SharedStrings() {}

    static List<String> read(ZipParts parts) {
        List<String> strings = new ArrayList<>();
        if (!parts.has(PART)) {
            return strings;
        }
        long characters = 0;
        try (Xml xml = new Xml(parts.part(PART))) {
            while (xml.find("si")) {
                String text = text(xml, "si");
                characters += text.length();
                if (strings.size() == Limits.SHARED_STRINGS || characters > Limits.SHARED_CHARACTERS) {
                    throw new UnreadableFileException(
                            FileRule.TOO_MANY_STRINGS,
                            String.valueOf(Limits.SHARED_STRINGS),
                            String.valueOf(Limits.SHARED_CHARACTERS >> 20));
                }
                strings.add(text);
            }
        }
        return strings;
    }

    /** The text of the element that has just begun, without the readings (furigana) that may go with it. */
    static String text(Xml xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        for (Xml.Step step = xml.step(); step != Xml.Step.END_OF_PART; step = xml.step()) {
            if (step == Xml.Step.TEXT) {
                if (inText && !inReading) {
                    xml.appendTo(text, Limits.TEXT);
                }
            } else if (xml.is("t")) {
                inText = step == Xml.Step.START;
            } else if (xml.is("rPh")) {
                inReading = step == Xml.Step.START;
            } else if (step == Xml.Step.END && xml.is(element)) {
                return text.toString();
            }
        }
        return text.toString();
    }
}
