package io.rollcall.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occasion that a school announces, because no calendar knows it: a campaign's question, a notice, a live class. Of several declarations of one occasion the one with the highest order stands, whenever it arrives.
 *
 * @param occasion what is declared, one school's part of it
 * @param order decides which declaration is the newer one
 * @param operation {@link Operation#RETRACT} where the occasion is called off
 * @param role whom it expects
 * @param expected how many of them: the audience as it was when the occasion was declared; 0 where nobody can know, as of an open class
 * @param options the codes that an answer may choose from; empty where the kind has none
 * @param opens when it began or was published
 * @param closes when it ends or is due; null where nobody said, which a live class never leaves open
 * @param feed the name of the feed that sent it
 * @param receivedAt when the gateway took it in; decides nothing
 */
public record DeclaredOccasion(
        Occasion occasion,
        SourceOrder order,
        Operation operation,
        AudienceRole role,
        int expected,
        List<String> options,
        Instant opens,
        @Nullable Instant closes,
        String feed,
        Instant receivedAt) {

    public DeclaredOccasion {
        Codes.require(feed, "feed");
        if (expected < 0) {
            throw new IllegalArgumentException("expected must not be negative");
        }
        options.forEach(option -> Codes.require(option, "option"));
        options = List.copyOf(options);
        opens = Instant.ofEpochMilli(opens.toEpochMilli());
        closes = closes == null ? null : Instant.ofEpochMilli(closes.toEpochMilli());
        receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
    }

    /** The Kafka key, for balance; the topic has one partition. */
    public String key() {
        return occasion.district() + '/' + occasion.school();
    }

    /** Of two declarations of one occasion the one that stands; of two with the same order the one that the log holds later. */
    public static DeclaredOccasion newer(DeclaredOccasion earlierInTheLog, DeclaredOccasion laterInTheLog) {
        return laterInTheLog.order.compareTo(earlierInTheLog.order) >= 0 ? laterInTheLog : earlierInTheLog;
    }

    public boolean isCalledOff() {
        return operation == Operation.RETRACT;
    }
}
