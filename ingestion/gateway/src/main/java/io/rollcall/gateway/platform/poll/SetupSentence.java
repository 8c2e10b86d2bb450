package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.request.RequestFailedException;
import java.util.ArrayList;
import java.util.List;

/** How {@link PollProblem#NOT_SET_UP} and {@link PollProblem#LIST_REFUSED} keep which sentence says what is wrong: its key, then what it names. */
public final class SetupSentence {

    private SetupSentence() {}

    /** Whether the problem's sentence is kept so. */
    public static boolean isKept(String problem) {
        return problem.equals(PollProblem.NOT_SET_UP.name()) || problem.equals(PollProblem.LIST_REFUSED.name());
    }

    static List<String> of(RequestFailedException failed) {
        List<String> all = new ArrayList<>();
        all.add(failed.sentence());
        all.addAll(failed.arguments());
        return all;
    }

    /** The sentence's key. */
    public static String key(List<String> kept) {
        return kept.getFirst();
    }

    /** What the sentence names. */
    public static List<String> arguments(List<String> kept) {
        return kept.subList(1, kept.size());
    }
}
