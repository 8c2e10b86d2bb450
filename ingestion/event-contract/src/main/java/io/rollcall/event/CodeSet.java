package io.rollcall.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Published attendance code sets and what each code means here (docs/domain.md, "Mapping of code sets"). */
public enum CodeSet {
    /** The English register codes of the department for education's guidance "Working together to improve school attendance". */
    DFE(dfe()),
    /** Ed-Fi's attendance event category descriptors, by their code value. */
    ED_FI(edFi());

    /**
     * What a code means.
     *
     * @param status where the pupil stands
     * @param reason why, {@link Reason#NONE} where the code does not say
     */
    public record Meaning(Status status, Reason reason) {}

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
    private final Map<String, Meaning> meanings;

    CodeSet(Map<String, Meaning> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** Empty where the set has no such code; codes are compared to the letter. */
    public Optional<Meaning> meaningOf(String code) {
        @Nullable Meaning meaning = meanings.get(code);
        return Optional.ofNullable(meaning);
    }

    private static Map<String, Meaning> dfe() {
        Map<String, Meaning> codes = new HashMap<>();
        put(codes, Status.PRESENT, Reason.NONE, "/", "\\");
        put(codes, Status.LATE, Reason.NONE, "L");
        put(codes, Status.OFFSITE, Reason.NONE, "B", "J", "P", "V", "W", "K");
        put(codes, Status.EXCUSED, Reason.ILLNESS, "I");
        put(codes, Status.EXCUSED, Reason.MEDICAL, "M");
        put(codes, Status.EXCUSED, Reason.RELIGIOUS, "R");
        put(codes, Status.EXCUSED, Reason.HOLIDAY, "H");
        put(codes, Status.EXCUSED, Reason.EXCLUDED, "E");
        put(codes, Status.EXCUSED, Reason.OTHER, "S", "T", "C", "C1", "J1", "C2");
        put(codes, Status.UNEXCUSED, Reason.HOLIDAY, "G");
        put(codes, Status.UNEXCUSED, Reason.OTHER, "U", "O");
        put(codes, Status.UNEXCUSED, Reason.NONE_YET, "N");
        put(codes, Status.NOT_REQUIRED, Reason.NONE, "D", "Q", "X", "Z", "#");
        put(codes, Status.NOT_REQUIRED, Reason.NONE, "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7");
        return codes;
    }

    private static Map<String, Meaning> edFi() {
        Map<String, Meaning> codes = new HashMap<>();
        put(codes, Status.PRESENT, Reason.NONE, "Present", "In Attendance");
        put(codes, Status.LATE, Reason.NONE, "Tardy");
        put(codes, Status.EXCUSED, Reason.NONE, "Excused Absence");
        put(codes, Status.UNEXCUSED, Reason.NONE, "Unexcused Absence");
        put(codes, Status.PRESENT, Reason.LEFT_EARLY, "Partial", "Early departure");
        return codes;
    }

    private static void put(Map<String, Meaning> codes, Status status, Reason reason, String... names) {
        for (String name : names) {
            codes.put(name, new Meaning(status, reason));
        }
    }
}
