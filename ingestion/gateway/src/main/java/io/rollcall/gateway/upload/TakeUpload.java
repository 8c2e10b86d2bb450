package io.rollcall.gateway.upload;

import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.Feed;
import io.rollcall.event.Status;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.intake.AdaptedEvents;
import io.rollcall.gateway.intake.Outcome;
import io.rollcall.gateway.intake.Refusal;
import io.rollcall.gateway.intake.Sender;
import io.rollcall.gateway.intake.TakeEvents;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.OpenSheet;
import io.rollcall.spreadsheet.file.Sheet;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import io.rollcall.spreadsheet.register.Register;
import io.rollcall.spreadsheet.register.RegisterOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a register file in, by the same intake as events. */
public final class TakeUpload {

    private static final int MOST_SAMPLED = 10;

    private final Directory directory;
    private final TakeEvents takeEvents;
    private final PseudonymKey pseudonymKey;
    private final InstantSource clock;

    public TakeUpload(Directory directory, TakeEvents takeEvents, PseudonymKey pseudonymKey, InstantSource clock) {
        this.directory = directory;
        this.takeEvents = takeEvents;
        this.pseudonymKey = pseudonymKey;
        this.clock = clock;
    }

    /** Decides on every mark of the file and appends the admitted ones. Fails with {@link RequestFailure#INVALID_FILE}, nothing being taken, where it cannot be read or understood as a whole. */
    public UploadOutcome take(Sender sender, byte[] file, UploadOptions options) {
        return decide(sender, file, options, takeEvents::take);
    }

    /** Decides as {@link #take} does, and keeps nothing. */
    public UploadOutcome preview(Sender sender, byte[] file, UploadOptions options) {
        return decide(sender, file, options, takeEvents::tryOut);
    }

    @FunctionalInterface
    private interface Intake {
        Outcome decide(Sender sender, AdaptedEvents events);
    }

    private UploadOutcome decide(Sender sender, byte[] file, UploadOptions options, Intake intake) {
        Feed feed = sender.feed();
        District district = directory
                .district(feed.district())
                .orElseThrow(() -> new LogUnavailableException("the feed's district is not in the directory yet"));
        Instant uploadTime = options.modified() == null ? clock.instant() : options.modified();
        try {
            Sheet sheet = OpenSheet.open(file, options.charset(), options.sheet());
            Register register = Register.of(sheet, registerOptions(feed, district, options, uploadTime));
            EventIds ids = new EventIds("up", pseudonymKey, feed.district());
            try (MarksOfRegister marks =
                    new MarksOfRegister(register.read(), options.kind(), options.namespace(), uploadTime, ids)) {
                Outcome outcome = intake.decide(sender, marks);
                return outcome(sheet, register, marks, outcome);
            }
        } catch (UnreadableFileException unreadable) {
            throw RequestFailedException.because(
                    RequestFailure.INVALID_FILE,
                    unreadable.rule(),
                    unreadable.arguments().toArray(String[]::new));
        }
    }

    private RegisterOptions registerOptions(Feed feed, District district, UploadOptions options, Instant uploadTime) {
        Instant now = district.clock() == DistrictClock.DATA ? uploadTime : clock.instant();
        return new RegisterOptions(
                options.kind(),
                options.school().isEmpty() ? onlySchool(feed) : options.school(),
                options.date(),
                options.week(),
                options.occasion(),
                options.answered(),
                options.order(),
                options.columns(),
                now.atZone(district.zone()).toLocalDate(),
                district.zone());
    }

    private static String onlySchool(Feed feed) {
        List<String> schools = List.copyOf(feed.schools());
        return schools.size() == 1 && !schools.getFirst().equals(Feed.ALL_SCHOOLS) ? schools.getFirst() : "";
    }

    private static UploadOutcome outcome(Sheet sheet, Register register, MarksOfRegister marks, Outcome outcome) {
        if (outcome.received() == 0) {
            throw new UnreadableFileException(FileRule.NO_ROWS);
        }
        List<WrongCell> wrong = new ArrayList<>(outcome.refusals().size());
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        for (MarksOfRegister.Place place : marks.places()) {
            count(statuses, place, 1);
        }
        Map<Integer, SampleMark> sample = marks.sample();
        for (Refusal refusal : outcome.refusals()) {
            sample.remove(refusal.index());
            MarksOfRegister.Place place = marks.places().get(refusal.index());
            int column = FindColumn.of(refusal.fault(), place.column(), register.layout());
            wrong.add(new WrongCell(place.row(), column, refusal.fault()));
            count(statuses, place, -1);
        }
        statuses.values().removeIf(none -> none == 0);
        WrongRows wrongRows = new WrongRows(sheet, register.layout().headingRow(), wrong);
        return new UploadOutcome(
                sheet.form(),
                register.layout(),
                register.dateForms(),
                UploadOutcome.Count.of(marks.rows(), wrongRows.count()),
                UploadOutcome.Count.of(outcome.received(), wrong.size()),
                statuses,
                wrong,
                sample.values().stream().limit(MOST_SAMPLED).toList(),
                wrongRows);
    }

    private static void count(Map<Status, Integer> statuses, MarksOfRegister.Place place, int by) {
        @Nullable Status status = place.status();
        if (status != null) {
            statuses.merge(status, by, Integer::sum);
        }
    }
}
