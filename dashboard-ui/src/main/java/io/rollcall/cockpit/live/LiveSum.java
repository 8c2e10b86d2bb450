package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.LiveClasses.LiveClass;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What some schools' parts of live classes come to at a moment. A class of which nothing was sent is unknown and in no sum; where that leaves nothing, there is no figure. */
public record LiveSum(Instant moment, List<LiveClass> classes) {

    public LiveSum {
        classes = List.copyOf(classes);
    }

    /** Classes that are declared; an open class that several schools watch is one. */
    public long declared() {
        return count(live -> true);
    }

    /** Of these, the ones that are held now. */
    public long online() {
        return count(live -> live.isHeld(moment));
    }

    /** Schools with a part in them. */
    public long schools() {
        return classes.stream().map(LiveClass::school).distinct().count();
    }

    /** People who watch now; 0 where no class is held. */
    public OptionalLong watching() {
        if (!classes.isEmpty() && online() == 0) {
            return OptionalLong.of(0);
        }
        return sum(live -> live.isHeld(moment) && isHeardOf(live), LiveClass::watching);
    }

    /** People who watched at all; who watched two classes is counted in each. */
    public OptionalLong participants() {
        return sum(LiveSum::isHeardOf, live -> live.participants().orElse(0));
    }

    /** Participants ÷ expected, of the classes that something was sent of and that know whom they expect. */
    public OptionalDouble participation() {
        long expected = expected(LiveSum::isHeardOf);
        return share(participants(live -> live.expected().isPresent()), expected);
    }

    /** Of all people who were expected by now: how many were expected by a class that something was sent of. */
    public OptionalDouble coverage() {
        return share(expected(LiveSum::isHeardOf), expected(live -> true));
    }

    /** Hours watched in all. */
    public OptionalDouble hours() {
        OptionalLong seconds = sum(LiveSum::isHeardOf, LiveClass::watchedSeconds);
        return seconds.isPresent() ? OptionalDouble.of(seconds.getAsLong() / 3600.0) : OptionalDouble.empty();
    }

    /** Minutes watched to a participant. */
    public OptionalDouble minutesEach() {
        long people = participants(live -> true);
        return hours().isPresent() && people > 0
                ? OptionalDouble.of(hours().getAsDouble() * 60 / people)
                : OptionalDouble.empty();
    }

    private static boolean isHeardOf(LiveClass live) {
        return live.participants().isPresent();
    }

    private long expected(Predicate<LiveClass> which) {
        return sum(
                        live -> !live.opens().isAfter(moment) && which.test(live),
                        live -> live.expected().orElse(0))
                .orElse(0);
    }

    private long participants(Predicate<LiveClass> which) {
        return sum(
                        live -> !live.opens().isAfter(moment) && isHeardOf(live) && which.test(live),
                        live -> live.participants().orElse(0))
                .orElse(0);
    }

    private long count(Predicate<LiveClass> which) {
        return classes.stream()
                .filter(which)
                .map(live -> live.open() ? live.liveClass() : live.school() + '/' + live.liveClass())
                .distinct()
                .count();
    }

    private OptionalLong sum(Predicate<LiveClass> which, ToLongFunction<LiveClass> figure) {
        List<LiveClass> found = classes.stream().filter(which).toList();
        return found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(found.stream().mapToLong(figure).sum());
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
