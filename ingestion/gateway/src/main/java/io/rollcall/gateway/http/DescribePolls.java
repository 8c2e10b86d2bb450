package io.rollcall.gateway.http;

import io.rollcall.event.Feed;
import io.rollcall.event.PollProgress;
import io.rollcall.event.PollProgress.Complete;
import io.rollcall.event.PollProgress.Trouble;
import io.rollcall.gateway.platform.poll.PollStates;
import io.rollcall.gateway.platform.poll.SetupSentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how far the polls of a feed have come, in the caller's language. */
final class DescribePolls {

    private final PollStates polls;
    private final Sentences sentences;

    DescribePolls(PollStates polls, Sentences sentences) {
        this.polls = polls;
        this.sentences = sentences;
    }

    List<FeedAnswer.Poll> describe(Feed feed) {
        return polls.of(feed.key()).stream().map(this::describe).toList();
    }

    private FeedAnswer.Poll describe(PollProgress progress) {
        @Nullable Complete complete = progress.complete();
        Trouble trouble = progress.trouble();
        return new FeedAnswer.Poll(
                progress.platform(),
                progress.poll(),
                progress.round().started(),
                complete == null ? null : complete.ended(),
                polls.due(progress),
                trouble.failures(),
                trouble.problem().isEmpty() ? null : new FeedAnswer.Problem(trouble.problem(), sentence(trouble)));
    }

    private String sentence(Trouble trouble) {
        return SetupSentence.isKept(trouble.problem())
                ? sentences.of(
                        "failure." + SetupSentence.key(trouble.arguments()),
                        SetupSentence.arguments(trouble.arguments()))
                : sentences.of("poll." + trouble.problem(), trouble.arguments());
    }
}
