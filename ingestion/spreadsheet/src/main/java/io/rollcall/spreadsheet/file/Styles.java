package io.rollcall.spreadsheet.file;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date. */
final class Styles {

    private static final String PART = "xl/styles.xml";

    /** What in a number format is shown as it is: quoted, escaped, in brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static final Pattern YEAR_OR_DAY = Pattern.compile("[yYdDeE]");
    private static final Pattern DIGIT = Pattern.compile("[0#?]");

    private final BitSet dates = new BitSet();
    private int count;

    private Styles() {}

    static Styles read(ZipParts parts) {
        Styles styles = new Styles();
        if (!parts.has(PART)) {
            return styles;
        }
        Set<String> dateFormats = new HashSet<>();
        boolean inCells = false;
        try (Xml xml = new Xml(parts.part(PART))) {
            for (Xml.Step step = xml.step(); step != Xml.Step.END_OF_PART; step = xml.step()) {
                if (step == Xml.Step.TEXT) {
                    continue;
                }
                if (xml.is("cellXfs")) {
                    inCells = step == Xml.Step.START;
                } else if (step == Xml.Step.START && xml.is("numFmt") && dateFormats.size() < Limits.STYLES) {
                    if (isDate(xml.attributeOr("formatCode", ""))) {
                        dateFormats.add(xml.attributeOr("numFmtId", ""));
                    }
                } else if (step == Xml.Step.START && inCells && xml.is("xf") && styles.count < Limits.STYLES) {
                    String format = xml.attributeOr("numFmtId", "0");
                    styles.dates.set(styles.count++, dateFormats.contains(format) || isBuiltInDate(format));
                }
            }
        }
        return styles;
    }

    /**
     * @param style as the cell names it
     */
    boolean showsDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        try {
            return dates.get(Integer.parseUnsignedInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return false;
        }
    }

    private static boolean isDate(String format) {
        String shown = LITERAL.matcher(format).replaceAll("");
        return YEAR_OR_DAY.matcher(shown).find() && !DIGIT.matcher(shown).find();
    }

    /** The formats that every program knows by number; 27 to 36 and 50 to 58 are those of Chinese and Japanese dates. */
    private static boolean isBuiltInDate(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22" -> true;
            case "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" -> true;
            default -> false;
        };
    }
}
