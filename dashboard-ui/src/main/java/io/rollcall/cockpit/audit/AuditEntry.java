package io.rollcall.cockpit.audit;

/**
 * Something that somebody did, or was not let do, with the data of their own district.
 *
 * @param school whose data it was; "" where it was not one school's
 * @param scope which data, in the product's own words: nothing that somebody typed, which could be anything
 * @param purpose the code of what it was done for; "" where none has to be given
 * @param outcome {@link #DONE}, or the code of the refusal
 */
public record AuditEntry(AuditAction action, String school, String scope, String purpose, String outcome) {

    public static final String DONE = "DONE";

    /** Figures are taken away. */
    public static AuditEntry export(String school, String scope) {
        return new AuditEntry(AuditAction.EXPORT, school, scope, "", DONE);
    }

    /** Somebody looks at a class, or at less, and has said what for. */
    public static AuditEntry classView(String school, String scope, String purpose) {
        return new AuditEntry(AuditAction.CLASS_VIEW, school, scope, purpose, DONE);
    }

    /** Something of the district's is changed; where that fails, another line says so. */
    public static AuditEntry change(AuditAction action, String school, String scope) {
        return new AuditEntry(action, school, scope, "", DONE);
    }

    /** The same, with how it ended. */
    public AuditEntry ended(String code) {
        return new AuditEntry(action, school, scope, purpose, code);
    }

    /** Somebody asked for what is not theirs, and was told so. */
    public static AuditEntry refused(String scope, String code) {
        return new AuditEntry(AuditAction.PERMISSION_FAILURE, "", scope, "", code);
    }
}
