package io.rollcall.gateway.request;

import java.util.List;

/** Ends a whole request: nothing of it is taken. Carries no value that the caller sent. */
public final class RequestFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RequestFailure failure;
    private final String sentence;
    private final transient List<String> arguments;

    private RequestFailedException(RequestFailure failure, String sentence, String... arguments) {
        super(sentence, null, false, false);
        this.failure = failure;
        this.sentence = sentence;
        this.arguments = List.of(arguments);
    }

    /** With the sentence that the failure has. */
    public static RequestFailedException of(RequestFailure failure, String... arguments) {
        return new RequestFailedException(failure, failure.name(), arguments);
    }

    /** With the sentence of the rule that was broken. */
    public static RequestFailedException because(RequestFailure failure, Enum<?> rule, String... arguments) {
        return new RequestFailedException(failure, failure.name() + '.' + rule.name(), arguments);
    }

    public RequestFailure failure() {
        return failure;
    }

    /** The key of its sentence in the message bundles. */
    public String sentence() {
        return sentence;
    }

    /** What the sentence names. */
    public List<String> arguments() {
        return arguments;
    }
}
