package io.rollcall.gateway.platform.wecom;

import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Moments;
import io.rollcall.gateway.platform.poll.Poll;
import io.rollcall.gateway.platform.poll.PollDays;
import io.rollcall.gateway.platform.poll.PollRound;
import io.rollcall.gateway.platform.poll.Polled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers of a daily health report ({@code health/get_report_answer}, 健康上报), day by day: a hundred a call, fourteen days back at most. Of a report's questions the one that the
 * feed's file names is looked at, and of its answer which options were chosen; texts and files are not.
 */
final class PollHealthReports implements Poll {

    private static final int PAGE = 100;
    private static final int MOST_DAYS = 14;

    /** Of several options that were chosen the gravest counts. */
    private static final List<Status> GRAVEST_FIRST =
            List.of(Status.ISOLATING, Status.SYMPTOM, Status.EXEMPT, Status.NORMAL);

    private final Dialect dialect;

    PollHealthReports(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<String> steps(PollRound round) {
        return PollDays.of(round.feed(), name(), MOST_DAYS).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Override
    public void run(String day, PollRound round) {
        String job = round.feed().require("health.job");
        int offset = round.cursor().isEmpty() ? 0 : Integer.parseInt(round.cursor());
        List<JsonMessage> answers;
        do {
            answers = round.ask(Call.post(
                            "/cgi-bin/health/get_report_answer",
                            Map.of("jobid", job, "date", day, "offset", offset, "limit", PAGE)))
                    .objects("answers");
            round.say(answers.stream()
                    .map(answer -> polled(answer, day, round.feed()))
                    .toList());
            offset += answers.size();
            if (answers.size() == PAGE) {
                round.reached(String.valueOf(offset));
            }
        } while (answers.size() == PAGE);
    }

    /** A pupil's is filled in by a parent; it is the pupil whom it is about. */
    private static Polled polled(JsonMessage answer, String day, PlatformFeed feed) {
        Optional<String> person = answer.text("student_userid").or(() -> answer.text("userid"));
        Optional<Instant> time = Moments.seconds(answer, "report_time");
        Optional<Status> status = status(answer, feed);
        if (person.isEmpty() || time.isEmpty() || status.isEmpty()) {
            String missing = person.isEmpty() ? "userid" : time.isEmpty() ? "report_time" : "report_values";
            return Polled.unreadable(feed, missing, person.orElse(""), day);
        }
        var at = new Adapted.At(Kind.HEALTH_REPORT, feed.school(), day, "");
        return new Polled(
                feed.idOf("health", day, person.get()),
                new Adapted.Statement(
                        feed.idOf("health", day, person.get(), time.get().toString()),
                        time.get(),
                        at,
                        new Adapted.Person(feed.namespace(), person.get()),
                        status.get().name()));
    }

    private static Optional<Status> status(JsonMessage answer, PlatformFeed feed) {
        String question = feed.require("health.question");
        List<String> chosen = answer.objects("report_values").stream()
                .filter(value -> value.text("question_id").equals(Optional.of(question)))
                .flatMap(value ->
                        Stream.concat(value.text("single_choice").stream(), value.texts("multi_choice").stream()))
                .toList();
        return GRAVEST_FIRST.stream()
                .filter(status -> feed.find("health." + status)
                        .map(options -> Arrays.asList(options.split("[, ]+")))
                        .filter(options -> chosen.stream().anyMatch(options::contains))
                        .isPresent())
                .findFirst();
    }
}
