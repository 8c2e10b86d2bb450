package io.rollcall.cockpit.security;

import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    UsersFile(Path file) {
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
