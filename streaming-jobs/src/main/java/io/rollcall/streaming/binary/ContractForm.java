package io.rollcall.streaming.binary;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.Erasure;
import io.rollcall.event.Happened;
import io.rollcall.event.Occasion;
import io.rollcall.event.Presence;
import io.rollcall.event.PresenceHistory;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Span;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import io.rollcall.event.Watched;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** How the event contract's values are written into streams and state. */
public final class ContractForm {

    private static final int NO_TOTAL = -1;
    private static final long STILL_OPEN = Long.MIN_VALUE;

    /** Beside the operation's code. */
    private static final int HAPPENED = 0x40;

    private ContractForm() {}

    public static void write(Occasion occasion, DataOutputView out) throws IOException {
        out.writeByte(StableCode.of(occasion.kind()));
        out.writeUTF(occasion.district());
        out.writeUTF(occasion.school());
        out.writeInt(Math.toIntExact(occasion.date().toEpochDay()));
        out.writeUTF(occasion.name());
    }

    public static Occasion readOccasion(DataInputView in) throws IOException {
        return KnownValues.occasion(
                StableCode.kind(in.readByte()),
                KnownValues.readText(in),
                KnownValues.readText(in),
                in.readInt(),
                KnownValues.readText(in));
    }

    public static void write(Subject subject, DataOutputView out) throws IOException {
        out.writeLong(subject.high());
        out.writeLong(subject.low());
    }

    public static Subject readSubject(DataInputView in) throws IOException {
        return new Subject(in.readLong(), in.readLong());
    }

    public static void write(Erasure erasure, DataOutputView out) throws IOException {
        out.writeByte(StableCode.of(erasure.kind()));
        out.writeUTF(erasure.district());
        out.writeUTF(erasure.school());
        write(erasure.subject(), out);
        write(erasure.at(), out);
    }

    public static Erasure readErasure(DataInputView in) throws IOException {
        return new Erasure(
                StableCode.kind(in.readByte()), in.readUTF(), in.readUTF(), readSubject(in), readInstant(in));
    }

    public static void write(Status status, DataOutputView out) throws IOException {
        out.writeByte(StableCode.of(status));
    }

    public static Status readStatus(DataInputView in) throws IOException {
        return StableCode.status(in.readByte());
    }

    public static void write(Standing standing, DataOutputView out) throws IOException {
        write(standing.status(), out);
        out.writeUTF(standing.classCode());
        out.writeUTF(standing.detail());
        out.writeByte(StableCode.of(standing.mode()));
    }

    public static Standing readStanding(DataInputView in) throws IOException {
        return KnownValues.standing(
                readStatus(in), KnownValues.readText(in), KnownValues.readText(in), StableCode.mode(in.readByte()));
    }

    /**
     * Without its presence, which no kind has whose state keeps claims in this form. A claim that says when it happened is marked as such, so that all others are as the
     * versions wrote them that did not know of it.
     */
    public static void write(Claim claim, DataOutputView out) throws IOException {
        @Nullable Happened happened = claim.happened();
        write(claim.order().time(), out);
        out.writeUTF(claim.order().eventId());
        out.writeByte(StableCode.of(claim.operation()) | (happened == null ? 0 : HAPPENED));
        write(claim.standing(), out);
        if (happened != null) {
            write(happened.at(), out);
            out.writeInt(happened.withinSeconds());
        }
    }

    public static Claim readClaim(DataInputView in) throws IOException {
        SourceOrder order = new SourceOrder(readInstant(in), KnownValues.readUnique(in));
        byte operation = in.readByte();
        Standing standing = readStanding(in);
        @Nullable Happened happened = (operation & HAPPENED) == 0 ? null : new Happened(readInstant(in), in.readInt());
        return new Claim(order, StableCode.operation((byte) (operation & ~HAPPENED)), standing, null, happened);
    }

    /** With its presence, where it has one. */
    public static void writeWhole(Claim claim, DataOutputView out) throws IOException {
        write(claim, out);
        @Nullable Presence presence = claim.presence();
        out.writeBoolean(presence != null);
        if (presence != null) {
            write(presence.at(), out);
            @Nullable Integer seconds = presence.watchedSeconds();
            out.writeInt(seconds == null ? NO_TOTAL : seconds);
        }
    }

    public static Claim readWholeClaim(DataInputView in) throws IOException {
        Claim claim = readClaim(in);
        if (!in.readBoolean()) {
            return claim;
        }
        Instant at = readInstant(in);
        int seconds = in.readInt();
        Presence presence = new Presence(at, seconds == NO_TOTAL ? null : seconds);
        return new Claim(claim.order(), claim.operation(), claim.standing(), presence, claim.happened());
    }

    public static void write(ClaimHistory history, DataOutputView out) throws IOException {
        @Nullable Claim retraction = history.retraction();
        out.writeBoolean(retraction != null);
        if (retraction != null) {
            write(retraction, out);
        }
        out.writeInt(history.claims().size());
        for (Claim claim : history.claims()) {
            write(claim, out);
        }
    }

    public static ClaimHistory readHistory(DataInputView in) throws IOException {
        @Nullable Claim retraction = in.readBoolean() ? readClaim(in) : null;
        Claim[] claims = new Claim[in.readInt()];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = readClaim(in);
        }
        return new ClaimHistory(retraction, List.of(claims));
    }

    public static void write(PresenceHistory history, DataOutputView out) throws IOException {
        writeOptional(history.retraction(), out);
        writeOptional(history.total(), out);
        out.writeInt(history.edges().size());
        for (Claim edge : history.edges()) {
            writeWhole(edge, out);
        }
    }

    public static PresenceHistory readPresenceHistory(DataInputView in) throws IOException {
        @Nullable Claim retraction = readOptionalClaim(in);
        @Nullable Claim total = readOptionalClaim(in);
        Claim[] edges = new Claim[in.readInt()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = readWholeClaim(in);
        }
        return new PresenceHistory(retraction, total, List.of(edges));
    }

    private static void writeOptional(@Nullable Claim claim, DataOutputView out) throws IOException {
        out.writeBoolean(claim != null);
        if (claim != null) {
            writeWhole(claim, out);
        }
    }

    private static @Nullable Claim readOptionalClaim(DataInputView in) throws IOException {
        return in.readBoolean() ? readWholeClaim(in) : null;
    }

    public static void write(Watched watched, DataOutputView out) throws IOException {
        out.writeInt(watched.spans().size());
        for (Span span : watched.spans()) {
            write(span.from(), out);
            @Nullable Instant to = span.to();
            out.writeLong(to == null ? STILL_OPEN : to.toEpochMilli());
        }
        out.writeLong(watched.seconds());
        out.writeBoolean(watched.reported());
    }

    public static Watched readWatched(DataInputView in) throws IOException {
        Span[] spans = new Span[in.readInt()];
        for (int i = 0; i < spans.length; i++) {
            Instant from = readInstant(in);
            long to = in.readLong();
            spans[i] = new Span(from, to == STILL_OPEN ? null : Instant.ofEpochMilli(to));
        }
        return new Watched(List.of(spans), in.readLong(), in.readBoolean());
    }

    /** Whole milliseconds. */
    public static void write(Instant instant, DataOutputView out) throws IOException {
        out.writeLong(instant.toEpochMilli());
    }

    public static Instant readInstant(DataInputView in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }
}
