package io.rollcall.event;

import java.util.Comparator;

/**
 * Where a person stands and the attributes that are counted with it. When any of them changes, that is a move: the old standing is taken off its counters and the
 * new one put on.
 *
 * @param status where the person stands
 * @param classCode the class that the source names, or {@link #NO_CLASS}
 * @param detail the {@link Reason} for {@link Kind#ATTENDANCE}, the option for a form; {@link #NO_DETAIL} where there is none
 * @param mode in person or online
 */
public record Standing(Status status, String classCode, String detail, Mode mode) implements Comparable<Standing> {

    public static final String NO_CLASS = "";
    public static final String NO_DETAIL = "";

    /** Before any observation, and after a retraction. */
    public static final Standing UNKNOWN = new Standing(Status.UNKNOWN, NO_CLASS, NO_DETAIL, Mode.IN_PERSON);

    private static final Comparator<Standing> NATURAL = Comparator.comparing(Standing::status)
            .thenComparing(Standing::classCode)
            .thenComparing(Standing::detail)
            .thenComparing(Standing::mode);

    public Standing {
        if (!classCode.isEmpty()) {
            Codes.require(classCode, "class");
        }
        if (!detail.isEmpty()) {
            Codes.require(detail, "detail");
        }
    }

    public static Standing attendance(Status status, String classCode, Reason reason, Mode mode) {
        return new Standing(status, classCode, reason == Reason.NONE ? NO_DETAIL : reason.name(), mode);
    }

    /** Any total order will do; it only decides between two contradictory observations that carry the very same {@link SourceOrder}. */
    @Override
    public int compareTo(Standing other) {
        return NATURAL.compare(this, other);
    }
}
