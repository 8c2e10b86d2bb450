package io.rollcall.spreadsheet.register;

/** Ends the reading of one mark; caught beside its neighbours. */
final class CellFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CellFault fault;

    CellFaultException(int column, CellRule rule) {
        super(rule.name(), null, false, false);
        this.fault = new CellFault(column, rule);
    }

    CellFault fault() {
        return fault;
    }
}
