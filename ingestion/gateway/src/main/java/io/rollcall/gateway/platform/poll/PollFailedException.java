package io.rollcall.gateway.platform.poll;

import java.util.List;

/** Ends a round of a poll; it goes on later where it stands. Carries nothing that a platform said but its own error code. */
public final class PollFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PollProblem problem;
    private final transient List<String> arguments;

    public PollFailedException(PollProblem problem, String... arguments) {
        this(problem, List.of(arguments));
    }

    PollFailedException(PollProblem problem, List<String> arguments) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.arguments = List.copyOf(arguments);
    }

    PollProblem problem() {
        return problem;
    }

    /** What the problem's sentence names. */
    List<String> arguments() {
        return arguments;
    }
}
