package io.rollcall.gateway.roster;

import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.Enrolment;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.roster.RosterFile.Mode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a roster says of a person against what is known. What has ended stays: an interval is closed from the day of the change on and never taken out of the days before it,
 * unless the roster itself dates it otherwise.
 */
final class MergePerson {

    private final RosterOptions options;
    private final Manifest manifest;
    private final Organisations organisations;
    private final People known;
    private final Set<String> schoolsBefore;
    private final LocalDate nextDay;

    /** @param nextDay from which an id means another person than before */
    MergePerson(
            RosterOptions options, Manifest manifest, Organisations organisations, People known, LocalDate nextDay) {
        this.options = options;
        this.manifest = manifest;
        this.organisations = organisations;
        this.known = known;
        this.schoolsBefore = known.enrolledSchools(options.district(), options.schoolYear());
        this.nextDay = nextDay;
    }

    /** @param said null of somebody whom the roster does not name */
    RosterPerson merge(RosterPerson before, @Nullable ListedPerson said) {
        List<PersonId> ids = said == null
                ? before.ids()
                : known.merge(options.district(), before.subject(), before.ids(), said.ids(), nextDay);
        List<Enrolment> enrolments = new ArrayList<>(before.enrolments());
        close(enrolments, said);
        if (said != null) {
            said.stays().forEach(stay -> apply(stay, enrolments));
        }
        enrolments.removeIf(enrolment -> !enrolment.holdsEver());
        return new RosterPerson(before.district(), before.schoolYear(), before.subject(), ids, enrolments);
    }

    /** Of somebody of whom nothing is known. */
    RosterPerson add(ListedPerson said) {
        RosterPerson nothing =
                new RosterPerson(options.district(), options.schoolYear(), said.own(), List.of(), List.of());
        return merge(nothing, said);
    }

    /** What is known and not said ends where all there is was to be said. */
    private void close(List<Enrolment> enrolments, @Nullable ListedPerson said) {
        boolean gone = isGone(said);
        enrolments.replaceAll(enrolment -> {
            RosterFile file = enrolment.classCode().isEmpty() ? manifest.staffFile() : RosterFile.ENROLLMENTS;
            boolean unsaid = manifest.mode(file) == Mode.BULK && !isSaid(enrolment, said);
            boolean ends = gone || unsaid || organisations.isGone(enrolment.school(), enrolment.classCode());
            return ends && options.covers(enrolment.school()) ? enrolment.until(options.changesFrom()) : enrolment;
        });
    }

    private boolean isGone(@Nullable ListedPerson said) {
        if (said == null || !said.isListed()) {
            return manifest.mode(RosterFile.USERS) == Mode.BULK;
        }
        return said.isDeleted();
    }

    private static boolean isSaid(Enrolment enrolment, @Nullable ListedPerson said) {
        return said != null && said.stays().stream().anyMatch(stay -> stay.id() == enrolment.id());
    }

    private void apply(Stay stay, List<Enrolment> enrolments) {
        Optional<Enrolment> last = enrolments.stream()
                .filter(enrolment -> enrolment.id() == stay.id())
                .max(Comparator.comparing(Enrolment::from));
        if (stay.deleted()) {
            LocalDate end = stay.ends() == null ? options.changesFrom() : stay.ends();
            last.ifPresent(enrolment -> replace(enrolments, enrolment, enrolment.until(end)));
            return;
        }
        LocalDate end = stay.ends() == null ? Enrolment.OPEN : stay.ends();
        if (last.isEmpty()) {
            enrolments.add(enrolment(stay, firstDay(stay), end));
        } else if (isSamePlace(last.get(), stay)) {
            boolean wasClosed = !last.get().to().isAfter(options.changesFrom()) && stay.begins() == null;
            LocalDate from = stay.begins() != null ? stay.begins() : last.get().from();
            if (wasClosed && stay.ends() == null) {
                enrolments.add(enrolment(stay, options.changesFrom(), end));
            } else {
                replace(enrolments, last.get(), enrolment(stay, from, end));
            }
        } else {
            LocalDate moved =
                    stay.begins() == null || !stay.begins().isAfter(last.get().from())
                            ? options.changesFrom()
                            : stay.begins();
            replace(enrolments, last.get(), last.get().until(moved));
            enrolments.add(enrolment(stay, moved, end));
        }
    }

    /** The roster that is the first to name anybody of a school speaks of the whole year; a later one, of what has changed. */
    private LocalDate firstDay(Stay stay) {
        if (stay.begins() != null) {
            return stay.begins();
        }
        boolean isFirst = !schoolsBefore.contains(stay.school());
        return isFirst || stay.usuallyBegins().isAfter(options.changesFrom())
                ? stay.usuallyBegins()
                : options.changesFrom();
    }

    private static Enrolment enrolment(Stay stay, LocalDate from, LocalDate to) {
        return new Enrolment(stay.id(), stay.school(), stay.classCode(), stay.role(), from, to);
    }

    private static boolean isSamePlace(Enrolment enrolment, Stay stay) {
        return enrolment.school().equals(stay.school())
                && enrolment.classCode().equals(stay.classCode())
                && enrolment.role() == stay.role();
    }

    private static void replace(List<Enrolment> enrolments, Enrolment before, Enrolment now) {
        Predicate<Enrolment> isIt = enrolment -> enrolment.equals(before);
        enrolments.removeIf(isIt);
        enrolments.add(now);
    }
}
