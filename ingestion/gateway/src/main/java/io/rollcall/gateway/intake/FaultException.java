package io.rollcall.gateway.intake;

/** Ends the way of one event through the intake; caught there, beside its neighbours' ways. */
final class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.rule().name(), null, false, false);
        this.fault = fault;
    }

    static FaultException of(Rule rule, String... arguments) {
        return new FaultException(Fault.of(rule, arguments));
    }

    Fault fault() {
        return fault;
    }
}
