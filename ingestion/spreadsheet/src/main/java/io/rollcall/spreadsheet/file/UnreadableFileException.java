package io.rollcall.spreadsheet.file;

import java.util.List;

/** Ends the reading of a file: nothing of it is taken. Carries nothing that is written in it. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileRule rule;
    private final transient List<String> arguments;

    /**
     * @param arguments what the rule's sentence names: a line, a column, what is allowed
     */
    public UnreadableFileException(FileRule rule, String... arguments) {
        super(rule.name(), null, false, false);
        this.rule = rule;
        this.arguments = List.of(arguments);
    }

    public FileRule rule() {
        return rule;
    }

    public List<String> arguments() {
        return arguments;
    }
}
