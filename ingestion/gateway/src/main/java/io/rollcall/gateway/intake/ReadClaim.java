package io.rollcall.gateway.intake;

import io.rollcall.event.Claim;
import io.rollcall.event.CodeSet;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Operation;
import io.rollcall.event.Presence;
import io.rollcall.event.Reason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an event says: its operation and, unless it takes a statement back, a status of ours or a code of a published set. */
final class ReadClaim {

    private static final Choice<Operation> OPERATIONS = Choice.of(Arrays.asList(Operation.values()));
    private static final Map<Kind, Choice<Status>> STATUSES = statuses();
    private static final Choice<Reason> REASONS = Choice.of(Arrays.asList(Reason.values()));
    private static final Choice<Mode> MODES = Choice.of(Arrays.asList(Mode.values()));
    private static final Choice<CodeSet> CODE_SETS = Choice.of(Arrays.asList(CodeSet.values()));

    private ReadClaim() {}

    static Operation operation(RawEvent raw) throws FaultException {
        @Nullable Operation operation = OPERATIONS.read(raw, Field.OPERATION, null);
        return operation == null ? Operation.SET : operation;
    }

    /** What is said in statuses of ours, or by choosing an option. A retraction may repeat what it takes back; that is checked like any other field, and dropped. */
    static Claim of(Kind kind, RawEvent raw, SourceOrder order, String classCode) throws FaultException {
        boolean retracts = operation(raw) == Operation.RETRACT;
        String option = ReadFields.optionalCode(raw, Field.OPTION);
        @Nullable Status status = kind == Kind.FORM ? Status.ANSWERED : statusesOf(kind).read(raw, Field.STATUS, null);
        if (retracts) {
            return Claim.retract(order);
        }
        if (status == null) {
            throw FaultException.of(Rule.FIELD_PRESENT, Field.STATUS.path());
        }
        if (kind == Kind.FORM && option.isEmpty()) {
            throw FaultException.of(Rule.FIELD_PRESENT, Field.OPTION.path());
        }
        return Claim.set(order, new Standing(status, classCode, option, Mode.IN_PERSON));
    }

    /** As {@link #of}, with when it was so, or how long the person has watched. */
    static Claim presence(RawEvent raw, Instant time, SourceOrder order, String classCode) throws FaultException {
        Claim said = of(Kind.LIVE_CLASS, raw, order, classCode);
        @Nullable Integer seconds = ReadFields.optionalCount(raw, Field.WATCHED_SECONDS);
        if (seconds != null && Status.WATCHING.name().equals(raw.text(Field.STATUS))) {
            throw FaultException.of(Rule.WATCHED_AND_LEFT);
        }
        return said.operation() == Operation.RETRACT
                ? said
                : Claim.set(
                        order,
                        new Standing(said.standing().status(), classCode, Standing.NO_DETAIL, Mode.ONLINE),
                        new Presence(time, seconds));
    }

    /** As {@link #of}, with reason and mode, and register codes in the place of a status. */
    static Claim attendance(RawEvent raw, SourceOrder order, String classCode) throws FaultException {
        Operation operation = operation(raw);
        @Nullable Status status = statusesOf(Kind.ATTENDANCE).read(raw, Field.STATUS, null);
        @Nullable Reason reason = REASONS.read(raw, Field.REASON, null);
        @Nullable Mode mode = MODES.read(raw, Field.MODE, Mode.IN_PERSON);
        CodeSet.@Nullable Meaning meaning = meaning(raw);
        if (status != null && meaning != null) {
            throw FaultException.of(Rule.STATUS_OR_CODE);
        }
        if (operation == Operation.RETRACT) {
            return Claim.retract(order);
        }
        if (meaning != null) {
            status = meaning.status();
            reason = reason == null ? meaning.reason() : reason;
        }
        if (status == null) {
            throw FaultException.of(Rule.STATUS_PRESENT);
        }
        return Claim.set(
                order,
                Standing.attendance(
                        status,
                        classCode,
                        reason == null ? Reason.NONE : reason,
                        mode == null ? Mode.IN_PERSON : mode));
    }

    private static Choice<Status> statusesOf(Kind kind) {
        return Objects.requireNonNull(STATUSES.get(kind));
    }

    private static Map<Kind, Choice<Status>> statuses() {
        Map<Kind, Choice<Status>> statuses = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            statuses.put(kind, Choice.of(kind.statuses()));
        }
        return statuses;
    }

    private static CodeSet.@Nullable Meaning meaning(RawEvent raw) throws FaultException {
        @Nullable CodeSet set = CODE_SETS.read(raw, Field.CODE_SET, null);
        @Nullable String code = raw.text(Field.CODE);
        if (set == null && code == null) {
            return null;
        }
        if (set == null || code == null) {
            throw FaultException.of(Rule.CODE_WITH_CODE_SET, (set == null ? Field.CODE_SET : Field.CODE).path());
        }
        Optional<CodeSet.Meaning> meaning = set.meaningOf(code);
        if (meaning.isEmpty()) {
            throw FaultException.of(Rule.CODE_IN_CODE_SET, set.name());
        }
        return meaning.get();
    }
}
