package io.rollcall.cockpit.export;

import java.util.Arrays;

/** An export that is not given, with what its sentence names. */
final class ExportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExportProblem problem;
    private final String[] named;

    ExportRefusedException(ExportProblem problem, String... named) {
        super(problem + " " + Arrays.toString(named));
        this.problem = problem;
        this.named = named.clone();
    }

    ExportProblem problem() {
        return problem;
    }

    Object[] named() {
        return named.clone();
    }
}
