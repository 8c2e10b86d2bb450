package io.rollcall.standalone;

import io.rollcall.event.Feed;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.FeedKeys;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.FeedName;
import io.rollcall.standalone.feed.FeedTerms;
import io.rollcall.standalone.feed.FeedText;
import io.rollcall.standalone.feed.Operator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Feeds: who may send, what they sent, with which keys. */
@Command(
        name = "feed",
        description = "Opens feeds, shows what became of their events, changes their keys.",
        mixinStandardHelpOptions = true)
final class FeedCommand {

    /** Which feed a subcommand is about. */
    static final class Named {

        @Mixin
        private DataOption data = new DataOption();

        @Option(
                names = "--district",
                paramLabel = "CODE",
                description = "The feed's district (default: the bureau login's).")
        private String district = CockpitLogin.BUREAU.district();

        @Parameters(index = "0", paramLabel = "NAME", description = "The feed's name.")
        private String name = "";

        FeedName feed() throws Refusal {
            return FeedName.of(district, name);
        }

        Operator operator() throws IOException, Refusal {
            return operatorOf(data);
        }

        /** The keys that ./rollcall send uses. */
        FeedKeys keys() {
            return new FeedKeys(data.directory());
        }
    }

    @Command(name = "list", description = "Every feed, and what it sent today.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data, @Option(names = "--json", description = "Print JSON.") boolean json)
            throws IOException, InterruptedException, Refusal {
        JsonNode feeds = operatorOf(data).feeds();
        System.out.println(json ? feeds : FeedText.ofAll(feeds.path("feeds")));
        return 0;
    }

    @Command(
            name = "show",
            description = "What a feed sent, what became of it, and which keys it has.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Named named, @Option(names = "--json", description = "Print JSON.") boolean json)
            throws IOException, InterruptedException, Refusal {
        JsonNode feed = named.operator().feed(named.feed());
        System.out.println(json ? feed : FeedText.ofOne(feed));
        return 0;
    }

    @Command(
            name = "open",
            description = "Lets a feed in, or changes its schools or its limit, and gives it a new key.",
            mixinStandardHelpOptions = true)
    int open(
            @Mixin Named named,
            @Option(
                            names = "--schools",
                            split = ",",
                            paramLabel = "CODE",
                            description = "The schools it may speak for (default: all of the district).")
                    List<String> schools,
            @Option(names = "--rate", paramLabel = "N", description = "How many events a second it may send.") int rate,
            @Option(
                            names = "--burst",
                            paramLabel = "N",
                            description = "How many at once after a pause (default: ten seconds' worth).")
                    int burst,
            @Option(
                            names = "--history",
                            description =
                                    "For days that are too old to be corrected, and only those; ./rollcall backfill counts them. Decided once for all.")
                    boolean history)
            throws IOException, InterruptedException, Refusal {
        List<String> spokenFor = schools == null ? List.of(Feed.ALL_SCHOOLS) : schools;
        String key = named.operator().open(named.feed(), new FeedTerms(spokenFor, rate, burst, history));
        showKey(named, key);
        return 0;
    }

    @Command(
            name = "rotate",
            description = "Gives a feed a new key; its older keys end after the overlap.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin Named named,
            @Option(
                            names = "--overlap",
                            paramLabel = "TIME",
                            defaultValue = "24h",
                            converter = DurationConverter.class,
                            description = "How long the older keys go on working, such as 24h or 0s"
                                    + " (default: ${DEFAULT-VALUE}).")
                    Duration overlap)
            throws IOException, InterruptedException, Refusal {
        showKey(named, named.operator().rotate(named.feed(), overlap));
        return 0;
    }

    @Command(
            name = "revoke",
            description = "Ends one of a feed's keys at once, or all of them.",
            mixinStandardHelpOptions = true)
    int revoke(
            @Mixin Named named,
            @Parameters(
                            index = "1",
                            paramLabel = "KEY-ID",
                            description = "The id that ./rollcall feed show NAME lists the key under, or the word all.")
                    String keyId)
            throws IOException, InterruptedException, Refusal {
        if (keyId.equals("all")) {
            named.operator().revokeAll(named.feed());
            named.keys().remove(named.feed().name());
            System.out.printf("No key opens %s any more.%n", named.feed());
        } else {
            named.operator().revoke(named.feed(), keyId);
            System.out.printf("Key %s no longer opens %s.%n", keyId, named.feed());
        }
        return 0;
    }

    @Command(
            name = "rejections",
            description = "Which of a feed's events were not admitted in the last 14 days, newest first, and why.",
            mixinStandardHelpOptions = true)
    int rejections(
            @Mixin Named named,
            @Option(
                            names = "--last",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int most)
            throws IOException, InterruptedException, Refusal {
        System.out.println(FeedText.ofRejections(
                named.operator().rejections(named.feed(), most).read()));
        return 0;
    }

    private static void showKey(Named named, String key) throws IOException, Refusal {
        named.keys().put(named.feed().name(), key);
        System.out.printf(
                "%s%nThis key is shown once. It is kept in %s, so that ./rollcall send FILE --feed %s works.%n",
                key, named.keys().file(), named.feed().name());
    }

    private static Operator operatorOf(DataOption data) throws IOException, Refusal {
        Running running = Running.on(data.directory());
        return new Operator(running.gateway(), running.secrets().operatorKey());
    }
}
