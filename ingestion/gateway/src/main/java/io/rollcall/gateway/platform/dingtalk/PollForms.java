package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.event.Codes;
import io.rollcall.event.Kind;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Moments;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of forms (智能填表, {@code /v1.0/swform/forms/CODE/instances}), a hundred a call. The feed's file says which form is which campaign, which of its questions is looked at
 * ({@code form.winter.question}) and which answer is which option ({@code form.winter.option.HOME=在本市}); nothing else of a form is.
 */
final class PollForms implements Poll {

    private static final String PREFIX = "form.";
    private static final int PAGE = 100;

    private final Dialect dialect;

    PollForms(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    /** The campaigns: what stands behind {@code form.} and has no further point. */
    @Override
    public List<String> steps(PollRound round) {
        return round.feed().under(PREFIX).keySet().stream()
                .filter(name -> name.indexOf('.') < 0 && Codes.isCode(name))
                .toList();
    }

    @Override
    public void run(String campaign, PollRound round) {
        PlatformFeed feed = round.feed();
        String form = feed.require(PREFIX + campaign);
        if (!Codes.isCode(form)) {
            throw feed.wrong(PREFIX + campaign);
        }
        String cursor = round.cursor().isEmpty() ? "0" : round.cursor();
        boolean hasMore = true;
        while (hasMore) {
            JsonMessage page = round.ask(Call.get("/v1.0/swform/forms/" + form + "/instances")
                            .with(
                                    "bizType",
                                    feed.find(PREFIX + campaign + ".type").orElse("1"))
                            .with("maxResults", String.valueOf(PAGE))
                            .with("nextToken", cursor))
                    .object("result");
            round.say(page.objects("list").stream()
                    .map(answer -> polled(answer, campaign, feed))
                    .toList());
            cursor = page.text("nextToken").filter(Codes::isCode).orElse("");
            hasMore = page.isTrue("hasMore") && !cursor.isEmpty();
            if (hasMore) {
                round.reached(cursor);
            }
        }
    }

    /** What was filled in for a child is the child's. */
    private static Polled polled(JsonMessage answer, String campaign, PlatformFeed feed) {
        Optional<String> person = answer.text("studentUserId").or(() -> answer.text("submitterUserId"));
        Optional<Instant> time = Moments.iso(answer, "modifyTime").or(() -> Moments.iso(answer, "createTime"));
        Optional<String> option = option(answer, campaign, feed);
        if (person.isEmpty() || time.isEmpty() || option.isEmpty()) {
            String missing = person.isEmpty() ? "submitterUserId" : time.isEmpty() ? "modifyTime" : "forms";
            return Polled.unreadable(
                    feed, missing, campaign, answer.text("formInstanceId").orElse(""));
        }
        String date = feed.dayOfDeclared(Kind.FORM, campaign, time.get()).toString();
        return new Polled(
                feed.idOf("form", campaign, person.get()),
                new Adapted.Statement(
                        feed.idOf("form", campaign, person.get(), time.get().toString(), option.get()),
                        time.get(),
                        new Adapted.At(Kind.FORM, feed.school(), date, campaign),
                        new Adapted.Person(feed.namespace(), person.get()),
                        option.get()));
    }

    private static Optional<String> option(JsonMessage answer, String campaign, PlatformFeed feed) {
        String question = feed.require(PREFIX + campaign + ".question");
        Map<String, String> options = feed.under(PREFIX + campaign + ".option.");
        return answer.objects("forms").stream()
                .filter(field -> field.text("key").equals(Optional.of(question)))
                .flatMap(field -> field.text("value").stream())
                .flatMap(value -> options.entrySet().stream()
                        .filter(option -> option.getValue().equals(value))
                        .map(Map.Entry::getKey))
                .findFirst();
    }
}
