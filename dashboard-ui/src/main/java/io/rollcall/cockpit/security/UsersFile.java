package io.rollcall.cockpit.security;

import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The people who may sign in, one property a person: {@code login=<role>:<district>:<bcrypt hash>}, and for a
 * school's own staff {@code login=school:<district>/<school>:<bcrypt hash>}. It is read at every
 * sign-in, so a person can be added or removed while the cockpit runs.
 */
public final class UsersFile {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./A-Za-z0-9]{53}");

    private final Path file;

    /** Over this file, which is read whenever it is asked. */
    public UsersFile(Path file) {
        this.file = file;
    }

    /** Reads every person once, so that a broken file stops the start and not the first sign-in. */
    void check() {
        Properties people = read();
        people.stringPropertyNames().forEach(login -> viewer(login, people.getProperty(login)));
    }

    /** The person of that login. */
    public Optional<Viewer> find(String login) {
        return Optional.ofNullable(read().getProperty(login)).map(line -> viewer(login, line));
    }

    /** Everybody, by login, without the hashes. */
    public List<Viewer> all() {
        Properties people = read();
        return people.stringPropertyNames().stream()
                .sorted()
                .map(login -> viewer(login, people.getProperty(login)))
                .peek(Viewer::eraseCredentials)
                .toList();
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /** Adds a person, or changes the one of that login; everything else in the file stays. */
    public synchronized void put(Viewer person) throws UsersFileUnchangedException {
        String place =
                person.district() + person.school().map(school -> "/" + school).orElse("");
        String value = person.role().name().toLowerCase(Locale.ROOT) + ":" + place + ":" + person.getPassword();
        viewer(person.getUsername(), value);
        replace(text().with(person.getUsername(), value));
    }

    /** Takes a person out. */
    public synchronized void remove(String login) throws UsersFileUnchangedException {
        replace(text().without(login));
    }

    private UserLines text() throws UsersFileUnchangedException {
        try {
            return new UserLines(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UsersFileUnchangedException("it cannot be read", unreadable);
        }
    }

    /** Whoever reads meanwhile finds the old file or the new one, and the new one is as secret as the old. */
    private void replace(Optional<String> next) throws UsersFileUnchangedException {
        String text = next.orElseThrow(
                () -> new UsersFileUnchangedException("the person's line cannot be told from the others", null));
        try {
            Path target = file.toRealPath();
            Path fresh = Files.createTempFile(
                    target.toAbsolutePath().getParent(),
                    "users",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                write(fresh, text);
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(target));
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw new UsersFileUnchangedException("it cannot be written", unwritable);
        }
    }

    private static void write(Path fresh, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private Properties read() {
        var people = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            people.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new WrongSettingException("The users file '" + file + "' cannot be read: " + unreadable + ".");
        }
        return people;
    }

    private Viewer viewer(String login, String line) {
        String[] parts = line.strip().split(":", -1);
        if (parts.length != 3 || !BCRYPT.matcher(parts[2]).matches()) {
            throw wrong(login, "must be <role>:<district>[/<school>]:<bcrypt hash>");
        }
        Role role = Role.named(parts[0]).orElseThrow(() -> wrong(login, "has the unknown role '" + parts[0] + "'"));
        String[] scope = parts[1].split("/", -1);
        if (scope.length > 2 || Arrays.stream(scope).anyMatch(String::isBlank)) {
            throw wrong(login, "must name a district, or a district and a school with a slash between them");
        }
        if ((scope.length == 2) != (role == Role.SCHOOL)) {
            throw wrong(login, "must name a school for the role school, and for no other");
        }
        return new Viewer(login, role, scope[0], scope.length == 2 ? scope[1] : "", parts[2]);
    }

    private WrongSettingException wrong(String login, String what) {
        return new WrongSettingException("In the users file '" + file + "' the line of '" + login + "' " + what + ".");
    }
}
