package io.rollcall.gateway.http;

import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.EventRate;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.Activity;
import io.rollcall.gateway.feeds.FeedActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a feed: what the bureau has let in, and what it has sent since. */
final class DescribeFeed {

    private static final double MILLIS = 1_000;
    private static final double ROUNDING = 1_000;

    private final FeedActivity activity;
    private final Directory directory;
    private final DescribePolls polls;
    private final InstantSource clock;

    DescribeFeed(FeedActivity activity, Directory directory, DescribePolls polls, InstantSource clock) {
        this.activity = activity;
        this.directory = directory;
        this.polls = polls;
        this.clock = clock;
    }

    FeedAnswer describe(Feed feed) {
        Optional<Activity> known = directory.district(feed.district()).flatMap(district -> activityOf(feed, district));
        Map<String, Instant> used = known.map(Activity::keysLastUsed).orElse(Map.of());
        return new FeedAnswer(
                feed.district(),
                feed.feed(),
                feed.schools(),
                limit(feed.limit()),
                feed.history(),
                feed.keys().stream().map(key -> key(key, used)).toList(),
                known.map(activity -> shown(feed, activity)).orElse(null),
                polls.describe(feed));
    }

    private Optional<Activity> activityOf(Feed feed, District district) {
        return activity.of(feed, clock.instant(), district.zone(), district.clock() == DistrictClock.SYSTEM);
    }

    private static FeedAnswer.Key key(FeedKey key, Map<String, Instant> used) {
        return new FeedAnswer.Key(key.id(), key.created(), used.get(key.id()), key.validUntil());
    }

    private static FeedAnswer.@Nullable Limit limit(@Nullable EventRate rate) {
        return rate == null ? null : new FeedAnswer.Limit(rate.eventsPerSecond(), rate.burst());
    }

    private static FeedAnswer.Activity shown(Feed feed, Activity activity) {
        @Nullable Duration lag = activity.lastLag();
        return new FeedAnswer.Activity(
                activity.lastReceived(),
                activity.lastEvent(),
                lag == null ? null : lag.toMillis() / MILLIS,
                new FeedAnswer.PerSecond(
                        rounded(activity.perSecond().lastMinute()),
                        rounded(activity.perSecond().last15Minutes()),
                        rounded(activity.perSecond().today())),
                completeThrough(feed, activity.completeThrough()),
                today(activity.today()));
    }

    /** Of every school that the feed names, and of those that it declared something of where it may speak for all. */
    private static List<FeedAnswer.School> completeThrough(Feed feed, Map<String, Instant> declared) {
        Set<String> schools = new TreeSet<>(declared.keySet());
        schools.addAll(feed.schools());
        schools.remove(Feed.ALL_SCHOOLS);
        return schools.stream()
                .map(school -> new FeedAnswer.School(school, declared.get(school)))
                .toList();
    }

    private static FeedAnswer.@Nullable Day today(Activity.@Nullable Day day) {
        return day == null
                ? null
                : new FeedAnswer.Day(
                        day.date(),
                        day.received(),
                        day.admitted(),
                        day.received() - day.admitted(),
                        new TreeMap<>(day.rejected()),
                        new TreeMap<>(day.refusedRequests()));
    }

    private static @Nullable Double rounded(@Nullable Double rate) {
        return rate == null ? null : Math.round(rate * ROUNDING) / ROUNDING;
    }
}
