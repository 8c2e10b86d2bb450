package io.rollcall.warehouse.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refusal in ClickHouse's own terms: its error code, and the text that its server would send. */
final class EngineException extends Exception {

    private static final Pattern CODE = Pattern.compile("^(?:Code: (\\d+)\\. DB::Exception: )+");
    private static final Pattern NAMES =
            Pattern.compile("\\.?(?: \\(([A-Z0-9_]+)\\)(?: \\(version [^)]*\\))?\\.?)+\\s*$");
    private static final int UNKNOWN_EXCEPTION = 1002;

    private final int code;

    EngineException(ErrorCode code, String sentence) {
        this(code.number(), sentence, code.name());
    }

    private EngineException(int code, String sentence, String name) {
        super("Code: %d. DB::Exception: %s. (%s)".formatted(code, sentence, name));
        this.code = code;
    }

    /** Reads the library's message, which repeats code and name once for every layer that the exception went through. */
    static EngineException parse(String message) {
        Matcher start = CODE.matcher(message);
        if (!start.find()) {
            return new EngineException(UNKNOWN_EXCEPTION, message, "UNKNOWN_EXCEPTION");
        }
        int code = Integer.parseInt(start.group(1));
        String rest = message.substring(start.end());
        Matcher names = NAMES.matcher(rest);
        return names.find()
                ? new EngineException(code, rest.substring(0, names.start()), names.group(1))
                : new EngineException(code, rest, "UNKNOWN_EXCEPTION");
    }

    /** The same refusal without what a message says from the given words on, up to its name. */
    EngineException without(String from) {
        int start = getMessage().indexOf(from);
        return start < 0
                ? this
                : parse(getMessage().substring(0, start)
                        + getMessage().substring(getMessage().lastIndexOf(" (")));
    }

    /** The same refusal with the login's name where the library, which knows one user only, says its own. */
    EngineException saidTo(String login) {
        return parse(getMessage().replace("DB::Exception: default: ", "DB::Exception: " + login + ": "));
    }

    int code() {
        return code;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
