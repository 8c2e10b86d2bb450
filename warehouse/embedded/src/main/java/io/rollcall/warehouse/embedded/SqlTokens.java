package io.rollcall.warehouse.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads ClickHouse SQL word by word, stepping over comments and quoted text. It finds where a statement's data begins and says nothing of what a
 * statement means: that is asked of the engine.
 */
final class SqlTokens {

    /** What a token is; a sign is any single character that is none of the others. */
    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    private final byte[] text;
    private final int length;
    private int position;
    private int start;
    private int end;
    private Kind kind = Kind.END;

    SqlTokens(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    Kind next() {
        skipBlanks();
        start = position;
        if (position >= length) {
            kind = Kind.END;
        } else if (isWordByte(text[position])) {
            position = endOfWord(position);
            kind = Kind.WORD;
        } else if (text[position] == '\'' || text[position] == '"' || text[position] == '`') {
            position = endOfQuote(position);
            kind = Kind.QUOTED;
        } else if (startsWith("$$", position)) {
            int close = find("$$", position + 2);
            position = close < 0 ? length : close + 2;
            kind = Kind.QUOTED;
        } else {
            position++;
            kind = Kind.SIGN;
        }
        end = position;
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String word() {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD
                && end - start == keyword.length()
                && word().toUpperCase(Locale.ROOT).equals(keyword);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text[start] == sign;
    }

    boolean isName() {
        return kind == Kind.QUOTED || kind == Kind.WORD;
    }

    private void skipBlanks() {
        int before;
        do {
            before = position;
            while (position < length && isBlank(text[position])) {
                position++;
            }
            if (startsWith("--", position) || startsWith("#!", position) || startsWith("# ", position)) {
                position = after("\n", position);
            } else if (startsWith("/*", position)) {
                position = after("*/", position);
            }
        } while (position > before);
    }

    private int after(String mark, int from) {
        int found = find(mark, from);
        return found < 0 ? length : found + mark.length();
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < length && isWordByte(text[at])) {
            at++;
        }
        return at;
    }

    private int endOfQuote(int from) {
        byte quote = text[from];
        int at = from + 1;
        while (at < length) {
            if (text[at] == '\\') {
                at++;
            } else if (text[at] == quote) {
                return at + 1;
            }
            at++;
        }
        return length;
    }

    private int find(String mark, int from) {
        for (int at = from; at < length; at++) {
            if (startsWith(mark, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean startsWith(String mark, int at) {
        if (at + mark.length() > length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (text[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0b || b == 0;
    }

    private static boolean isWordByte(byte b) {
        return b < 0 || b == '_' || Character.isLetterOrDigit(b);
    }
}
