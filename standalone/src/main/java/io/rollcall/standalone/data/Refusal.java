package io.rollcall.standalone.data;

/** What was asked cannot be done; the sentence says why and what to do, for the person who asked. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Refusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
