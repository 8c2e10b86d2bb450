package io.rollcall.gateway.roster;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.SchoolYear;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.log.RosterLog;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.PseudonymKey;
import io.rollcall.gateway.security.Pseudonymise;
import io.rollcall.spreadsheet.file.CsvArchive;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes a roster, all or nothing: it is read and checked to its end before anything is kept. Then what is known of the school year's people is gone through once, person by person,
 * so that memory holds the roster and never all that is known beside it.
 */
public final class TakeRoster {

    /** Unpacked; a district of 220,000 pupils is a sixth of it. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int PART = 5_000;

    /** So long a gateway may take to hear of a roster. */
    private static final Duration SPREADING = Duration.ofHours(1);

    private final Directory directory;
    private final People people;
    private final RosterLog rosters;
    private final ReferenceLog reference;
    private final PseudonymKey key;
    private final InstantSource clock;

    /** A roster is held packed, and what it becomes is several times that. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public TakeRoster(
            Directory directory,
            People people,
            RosterLog rosters,
            ReferenceLog reference,
            PseudonymKey key,
            InstantSource clock) {
        this.directory = directory;
        this.people = people;
        this.rosters = rosters;
        this.reference = reference;
        this.key = key;
        this.clock = clock;
    }

    /** Answers once this gateway works by the roster. One at a time. */
    public RosterOutcome take(byte[] zip, RosterOptions options) {
        oneAtATime.lock();
        try {
            return takeOne(zip, options);
        } finally {
            oneAtATime.unlock();
        }
    }

    private RosterOutcome takeOne(byte[] zip, RosterOptions options) {
        CsvArchive archive = open(zip);
        Manifest manifest = Manifest.read(archive);
        LocalDate first = SchoolYear.firstDay(options.schoolYear());
        Organisations organisations = new Organisations(options, directory, first);
        organisations.read(archive, manifest);
        Listing listing = new ReadPeople(
                        options,
                        organisations,
                        people,
                        new Pseudonymise(key, options.district()),
                        new EventIds("roster", key, options.district()))
                .read(archive, manifest);
        MergePerson merge = new MergePerson(options, manifest, organisations, people, nextDay(options));
        CountEnrolled counts = new CountEnrolled(first, SchoolYear.firstDay(options.schoolYear() + 1));
        int changed = keep(options, listing, merge, counts);
        boolean all = manifest.mode(RosterFile.CLASSES) == RosterFile.Mode.BULK
                && manifest.mode(RosterFile.ENROLLMENTS) == RosterFile.Mode.BULK;
        List<DirectoryEntry> entries = new DescribeSchools(options, directory, organisations, counts).describe(all);
        if (!entries.isEmpty()) {
            reference.publish(entries);
        }
        return new RosterOutcome(
                listing.people().size(), changed, counts.schools().size(), entries.size());
    }

    private int keep(RosterOptions options, Listing listing, MergePerson merge, CountEnrolled counts) {
        Changes changes = new Changes(options.onlySchool() == null ? PART : Integer.MAX_VALUE);
        CheckSchoolList check = new CheckSchoolList(options);
        rosters.read(options.district(), options.schoolYear(), before -> {
            @Nullable ListedPerson said = listing.find(before.subject());
            if (said != null) {
                said.markMerged();
            }
            check.meet(before, said);
            @Nullable RosterPerson now = people.erased().leaveOf(merge.merge(before, said));
            if (now == null) {
                rosters.forget(before);
            } else {
                counts.add(options.covered(now.enrolments()));
                if (!now.equals(before)) {
                    changes.add(now);
                }
            }
        });
        check.requireWhole(listing.people().size());
        for (ListedPerson said : listing.people()) {
            if (!said.isMerged()) {
                @Nullable RosterPerson now = people.erased().leaveOf(merge.add(said));
                if (now != null) {
                    counts.add(options.covered(now.enrolments()));
                    changes.add(now);
                }
            }
        }
        changes.flush();
        return changes.count;
    }

    /** In parts, so that a district's are never all held at once. */
    private final class Changes {

        private final int most;
        private final List<RosterPerson> part = new ArrayList<>();
        private int count;

        Changes(int most) {
            this.most = most;
        }

        void add(RosterPerson person) {
            part.add(person);
            count++;
            if (part.size() == most) {
                flush();
            }
        }

        void flush() {
            if (!part.isEmpty()) {
                rosters.keep(part);
                part.clear();
            }
        }
    }

    private static CsvArchive open(byte[] zip) {
        try {
            return CsvArchive.open(zip, MOST_BYTES);
        } catch (UnreadableFileException unreadable) {
            throw RosterFaults.archive(unreadable);
        }
    }

    /** The first day of which nobody can have said anything yet by the time that every gateway knows. */
    private LocalDate nextDay(RosterOptions options) {
        District district = directory.district(options.district()).orElseThrow();
        LocalDate reached = district.clock() == DistrictClock.DATA
                ? options.changesFrom()
                : clock.instant().plus(SPREADING).atZone(district.zone()).toLocalDate();
        return (reached.isAfter(options.changesFrom()) ? reached : options.changesFrom()).plusDays(1);
    }
}
