package io.rollcall.gateway.platform.poll;

import io.rollcall.event.Codes;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.roster.SchoolList;
import io.rollcall.gateway.roster.TakeSchoolList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which pupils are in which of the school's classes: the school's roster, for who has no other. Asked as the feed's file says, and soon after the platform has told of a change:
 * its events name somebody and not where they are. A class counts under the code that the file gives it ({@code class.4240006=C3-2}), else under the platform's own number.
 */
public final class PollDirectory implements Poll {

    /** As its interval's property is called: {@code poll.directory}. */
    public static final String NAME = "directory";

    private static final String STEP = "school";

    private final Dialect dialect;
    private final Classes classes;
    private final TakeSchoolList takeList;

    /** How a platform lists a school. */
    public interface Classes {

        /** The classes' numbers. */
        List<String> all(PollRound round);

        /** The ids of the pupils in one of them. */
        List<String> pupils(String classNumber, PollRound round);
    }

    public PollDirectory(Dialect dialect, Classes classes, TakeSchoolList takeList) {
        this.dialect = dialect;
        this.classes = classes;
        this.takeList = takeList;
    }

    /** Whether the feed's file wants it. */
    public static boolean isSetUp(PlatformFeed feed) {
        return PollInterval.isSet(feed, NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    /** One: half a school is no roster. */
    @Override
    public List<String> steps(PollRound round) {
        return List.of(STEP);
    }

    @Override
    public void run(String step, PollRound round) {
        PlatformFeed feed = round.feed();
        SortedMap<String, SortedSet<String>> pupils = new TreeMap<>();
        for (String number : classes.all(round)) {
            pupils.computeIfAbsent(code(number, feed), _ -> new TreeSet<>()).addAll(classes.pupils(number, round));
        }
        takeList.take(new SchoolList(
                feed.feed().district(), feed.school(), feed.namespace(), feed.dayOf(feed.now()), pupils));
    }

    private static String code(String number, PlatformFeed feed) {
        String property = "class." + number;
        String code = feed.find(property).orElse(number);
        if (!Codes.isCode(code)) {
            throw feed.wrong(property);
        }
        return code;
    }
}
