package io.rollcall.settings;

/** What a program cannot start with. Its message is one sentence for whoever started it, which names the variable or the file and never a secret; {@code main} prints it and exits with {@link #EXIT_CODE}. */
public final class WrongSettingException extends RuntimeException {

    public static final int EXIT_CODE = 2;

    private static final long serialVersionUID = 1L;

    public WrongSettingException(String sentence) {
        super(sentence);
    }

    WrongSettingException(String variable, String predicate) {
        super(variable + " " + predicate + ".");
    }
}
