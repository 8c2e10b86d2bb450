package io.rollcall.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a gateway has come in asking a platform for what it only tells when asked: where the next gateway goes on. Names no person: a step is a department, a notice, a
 * form or a day, and a cursor the platform's own count of pages.
 *
 * @param district the feed's district
 * @param feed on whose behalf it asks
 * @param platform whom it asks; "" in what older versions wrote, which nothing goes on from
 * @param poll what it asks for, such as {@code attendance}
 * @param round where the round under way, else the last one, stands
 * @param complete the last round that came to its end; null where none has yet
 * @param next when the platform is asked again
 * @param trouble what keeps rounds from their end
 */
public record PollProgress(
        String district,
        String feed,
        String platform,
        String poll,
        Round round,
        @Nullable Complete complete,
        Instant next,
        Trouble trouble) {

    public PollProgress {
        Codes.require(district, "district");
        Codes.require(feed, "feed");
        requireCodeOrNothing(platform, "platform");
        Codes.require(poll, "poll");
        next = millis(next);
    }

    /**
     * A walk through all steps of a poll.
     *
     * @param started when it began
     * @param step where it goes on; "" where it has nothing to go on with
     * @param cursor the page within the step; "" for the first
     */
    public record Round(Instant started, String step, String cursor) {

        public Round {
            started = millis(started);
            requireCodeOrNothing(step, "step");
            requireCodeOrNothing(cursor, "cursor");
        }
    }

    /** When a round began and when it had everything. */
    public record Complete(Instant started, Instant ended) {

        public Complete {
            started = millis(started);
            ended = millis(ended);
        }
    }

    /**
     * Why rounds do not come to their end.
     *
     * @param failures how many in succession did not
     * @param problem the code of the last one's reason; "" where the last one came to its end
     * @param arguments what the problem's sentence names
     */
    public record Trouble(int failures, String problem, List<String> arguments) {

        public static final Trouble NONE = new Trouble(0, "", List.of());

        public Trouble {
            arguments = List.copyOf(arguments);
        }
    }

    /** Of a wish that a poll runs before its time: behind the poll's name. */
    public static final String ASKED = ".asked";

    /** That the poll is asked for before its time: a record beside the poll's own, so that a round which saves where it stands does not overwrite it. */
    public static PollProgress asked(String district, String feed, String platform, String poll, Instant now) {
        return new PollProgress(
                district, feed, platform, poll + ASKED, new Round(now, "", ""), null, now, Trouble.NONE);
    }

    /** Whether it is such a wish, and no poll's progress. */
    public boolean isAsked() {
        return poll.endsWith(ASKED);
    }

    /** The Kafka key, by which older versions are compacted away. */
    public String key() {
        return feedKey() + '/' + platform + '/' + poll;
    }

    /** As {@link Feed#key()}. */
    public String feedKey() {
        return district + '/' + feed;
    }

    private static void requireCodeOrNothing(String text, String field) {
        if (!text.isEmpty()) {
            Codes.require(text, field);
        }
    }

    private static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }
}
