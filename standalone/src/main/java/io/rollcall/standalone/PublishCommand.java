package io.rollcall.standalone;

import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.data.WarehouseRole;
import io.rollcall.standalone.wording.Counted;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.publish.ClosedThrough;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.MonthPublication;
import io.rollcall.warehouse.publish.OccasionPublication;
import io.rollcall.warehouse.publish.Publication;
import io.rollcall.warehouse.publish.PublishDays;
import io.rollcall.warehouse.publish.SmallGroups;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes now what the streaming program would publish within ten minutes, and the days of a replay that is over. */
@Command(
        name = "publish",
        description = {
            "Publishes closed days (attendance_by_class, absence_reasons, check_in_statuses), campaigns and notices (form_answers, notice_reach) and months (persistent_absence) to analysts, each once, with small groups suppressed.",
            "A day is closed two days after its end; where the data is replayed, once a later day has data."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--district", paramLabel = "CODE", description = "One district (default: all).")
    private Optional<String> district = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day (yyyy-MM-dd; default: the first that is not published).")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day (default: the last that is closed).")
    private Optional<LocalDate> to = Optional.empty();

    @Override
    public Integer call() throws IOException, Refusal {
        PublishDays days = new PublishDays(
                Running.on(data.directory()).warehouse(WarehouseRole.ADMIN).dataSource(),
                smallGroups(),
                DayClosing.USUAL.afterReplay(),
                InstantSource.system());
        try {
            List<ClosedThrough> closed = days.closed().stream()
                    .filter(each -> district.isEmpty() || district.get().equals(each.district()))
                    .toList();
            if (closed.isEmpty()) {
                throw new Refusal(
                        "No day is closed%s: there is no data, marks of earlier days are still coming in, or the streaming job has not read on."
                                .formatted(district.map(code -> " in " + code).orElse("")));
            }
            closed.forEach(each -> publish(days, each));
            return 0;
        } catch (WarehouseFailure failed) {
            throw new Refusal("The warehouse: " + failed.getMessage());
        }
    }

    private void publish(PublishDays days, ClosedThrough closed) {
        LocalDate last = to.filter(day -> day.isBefore(closed.lastDay())).orElse(closed.lastDay());
        ClosedThrough asked = new ClosedThrough(closed.district(), last);
        days.publish(asked, from, PublishCommand::say);
        days.publishOccasions(asked, PublishCommand::say);
        days.publishMonths(asked, PublishCommand::say);
        System.out.println("%s: published up to %s, the last day that is closed being %s"
                .formatted(closed.district(), last, closed.lastDay()));
    }

    /** As the streaming program takes it, or one district's days would be published by two rules. */
    private static SmallGroups smallGroups() throws Refusal {
        try {
            return Settings.read(SmallGroups.class, System.getenv());
        } catch (WrongSettingException wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()));
        }
    }

    private static void say(OccasionPublication occasion) {
        System.out.println("%s %s %s of %s: %s"
                .formatted(
                        occasion.district(),
                        occasion.kind(),
                        occasion.occasion(),
                        occasion.date(),
                        Counted.of(occasion.groups(), "group")));
    }

    private static void say(MonthPublication month) {
        System.out.println("%s persistent absence up to %s: %s"
                .formatted(month.district(), month.lastDay(), Counted.of(month.groups(), "group")));
    }

    private static void say(Publication day) {
        System.out.println("%s %s: %s of classes, %,d of reasons, %,d of check-ins; %s"
                .formatted(
                        day.district(),
                        day.date(),
                        Counted.of(day.classGroups(), "group"),
                        day.reasonGroups(),
                        day.statusGroups(),
                        Counted.of(day.liveClasses(), "live class", "live classes")));
    }
}
