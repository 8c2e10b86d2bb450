package io.rollcall.gateway.roster;

import io.rollcall.event.SchoolYear;
import io.rollcall.gateway.directory.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a platform lists of one school, in the way of every roster: it is written as one, in memory. What other schools' rosters say, and who works at the school, stays.
 * The list that was taken last is not taken again for a day, since each goes through everything that is known of the district's people.
 */
public final class TakeSchoolList {

    private static final Duration SAME_FOR = Duration.ofDays(1);
    private static final String MANIFEST = """
            propertyName,value
            oneroster.version,1.2
            file.classes,delta
            file.users,delta
            file.enrollments,bulk
            """;

    private final Directory directory;
    private final TakeRoster takeRoster;
    private final InstantSource clock;
    private final Map<String, Taken> taken = new ConcurrentHashMap<>();

    private record Taken(String digest, Instant at) {}

    public TakeSchoolList(Directory directory, TakeRoster takeRoster, InstantSource clock) {
        this.directory = directory;
        this.takeRoster = takeRoster;
        this.clock = clock;
    }

    /** Does nothing where it is the list that was taken last. Fails with a {@link RosterRule} where it is not to be believed. */
    public void take(SchoolList list) {
        if (!directory.hasSchool(list.district(), list.school())) {
            throw RosterFaults.because(RosterRule.SCHOOL_KNOWN, list.school());
        }
        String key = list.district() + '/' + list.school();
        Files files = new Files(list);
        String digest = files.digest();
        @Nullable Taken last = taken.get(key);
        Instant now = clock.instant();
        if (last != null && last.digest.equals(digest) && now.isBefore(last.at.plus(SAME_FOR))) {
            return;
        }
        takeRoster.take(files.zip(), options(list));
        taken.put(key, new Taken(digest, now));
    }

    private static RosterOptions options(SchoolList list) {
        return new RosterOptions(
                list.district(),
                list.day(),
                SchoolYear.of(list.day()),
                list.namespace(),
                "identifier",
                list.school(),
                "sourcedId",
                "sourcedId");
    }

    /** The list in the form that rosters come in. */
    private static final class Files {

        private final int schoolYear;
        private final String namespace;
        private final StringBuilder classes = new StringBuilder("sourcedId,status,schoolSourcedId\n");
        private final StringBuilder users = new StringBuilder("sourcedId,status\n");
        private final StringBuilder enrolments =
                new StringBuilder("sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\n");

        Files(SchoolList list) {
            schoolYear = SchoolYear.of(list.day());
            namespace = list.namespace();
            list.pupils().forEach((code, pupils) -> {
                row(classes, code, "active", list.school());
                for (String pupil : pupils) {
                    row(enrolments, hash(code + '/' + pupil), code, list.school(), pupil, "student");
                }
            });
            list.pupils().values().stream()
                    .flatMap(pupils -> pupils.stream())
                    .distinct()
                    .forEach(pupil -> row(users, pupil, "active"));
        }

        String digest() {
            return hash(schoolYear + "\n" + namespace + "\n" + classes + enrolments);
        }

        byte[] zip() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                add(zip, "manifest.csv", MANIFEST);
                add(zip, RosterFile.CLASSES.fileName(), classes);
                add(zip, RosterFile.USERS.fileName(), users);
                add(zip, RosterFile.ENROLLMENTS.fileName(), enrolments);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }

        private static void add(ZipOutputStream zip, String name, CharSequence text) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private static void row(StringBuilder file, String... fields) {
            for (int i = 0; i < fields.length; i++) {
                file.append(i == 0 ? "\"" : ",\"")
                        .append(fields[i].replace("\"", "\"\""))
                        .append('"');
            }
            file.append('\n');
        }

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
