package io.rollcall.gateway.platform.wecom;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Kind;
import io.rollcall.event.Presence;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollFailedException;
import io.rollcall.gateway.platform.poll.PollProblem;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long everybody has watched a live class ({@code living/get_watch_stat}, 观看明细): totals, since WeCom does not tell who enters and leaves when. A class is asked for whose
 * declared id is the {@code livingid}, from its beginning to a day after its end.
 */
final class PollLiveClasses implements Poll {

    /** After the end, so that a gateway or a platform that was away for hours misses no last total. */
    private static final Duration ASKED_AFTER_THE_END = Duration.ofDays(1);

    private static final Duration LONGEST_CLASS = Duration.ofDays(1);
    private static final String FIRST_PAGE = "0";
    private static final long IS_LAST_PAGE = 1;

    private final Dialect dialect;

    PollLiveClasses(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> steps(PollRound round) {
        return open(round.feed())
                .map(liveClass -> liveClass.occasion().name())
                .distinct()
                .toList();
    }

    /** The page's key is WeCom's, and may be made of a person's id: it is not stored, and a round that is cut off asks for the class from its first page. */
    @Override
    public void run(String livingId, PollRound round) {
        Optional<DeclaredOccasion> liveClass = open(round.feed())
                .filter(each -> each.occasion().name().equals(livingId))
                .reduce((_, later) -> later);
        if (liveClass.isEmpty()) {
            return;
        }
        Set<String> asked = new HashSet<>();
        String key = FIRST_PAGE;
        boolean isLast = false;
        while (!isLast) {
            if (!asked.add(key)) {
                throw new PollFailedException(PollProblem.UNREADABLE_ANSWER);
            }
            JsonMessage page = round.ask(
                    Call.post("/cgi-bin/living/get_watch_stat", Map.of("livingid", livingId, "next_key", key)));
            round.say(viewers(page.object("stat_info"))
                    .map(viewer -> polled(viewer, liveClass.get(), round.feed()))
                    .toList());
            isLast = page.number("ending").orElse(0) == IS_LAST_PAGE;
            key = page.text("next_key").orElse(FIRST_PAGE);
        }
    }

    /** Of those that have begun; the file may say how WeCom's ids begin, where some of the school's classes are on other platforms. */
    private static Stream<DeclaredOccasion> open(PlatformFeed feed) {
        String prefix = feed.find("live.prefix").orElse("");
        Duration longest = ASKED_AFTER_THE_END.plus(LONGEST_CLASS);
        return feed.declaredSince(Kind.LIVE_CLASS, feed.dayOf(feed.now().minus(longest))).stream()
                .filter(liveClass -> liveClass.occasion().name().startsWith(prefix))
                .filter(liveClass -> !liveClass.opens().isAfter(feed.now()))
                .filter(liveClass -> end(liveClass).plus(ASKED_AFTER_THE_END).isAfter(feed.now()));
    }

    private static Instant end(DeclaredOccasion liveClass) {
        return liveClass.closes() == null ? liveClass.opens().plus(LONGEST_CLASS) : liveClass.closes();
    }

    /** The school's own members, and people in WeChat and other organisations, who have ids of another form. */
    private static Stream<JsonMessage> viewers(JsonMessage statistics) {
        return Stream.concat(statistics.objects("users").stream(), statistics.objects("external_users").stream());
    }

    /** By when they have watched so long: now, or the end. Which of two totals is the newer, the time of asking says. */
    private static Polled polled(JsonMessage viewer, DeclaredOccasion liveClass, PlatformFeed feed) {
        Optional<String> person = viewer.text("userid").or(() -> viewer.text("external_userid"));
        OptionalLong seconds = viewer.number("watch_time");
        String name = liveClass.occasion().name();
        if (person.isEmpty()
                || seconds.isEmpty()
                || seconds.getAsLong() < 0
                || seconds.getAsLong() > Presence.MOST_SECONDS) {
            return Polled.unreadable(feed, person.isEmpty() ? "userid" : "watch_time", person.orElse(""), name);
        }
        Instant asked = feed.now();
        Instant by = asked.isBefore(end(liveClass)) ? asked : end(liveClass);
        String date = liveClass.occasion().date().toString();
        String total = String.valueOf(seconds.getAsLong());
        return new Polled(
                feed.idOf("live", date, name, person.get()),
                new Adapted.Statement(
                        feed.idOf("live", date, name, person.get(), total),
                        new Adapted.Timing(by, asked),
                        new Adapted.At(Kind.LIVE_CLASS, feed.school(), date, name),
                        new Adapted.Person(feed.namespace(), person.get()),
                        Status.LEFT.name(),
                        (int) seconds.getAsLong()));
    }
}
