package io.rollcall.cockpit.admin;

import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.UsersFile;
import io.rollcall.cockpit.security.UsersFileUnchangedException;
import io.rollcall.cockpit.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Changes who may sign in, for an operator and the operator's own district: audited first, then written to the users file. Auditors stay as they are, for they watch
 * the operators too.
 */
public final class ChangeUsers {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeUsers.class);

    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Pattern SCHOOL = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LEAST_PASSWORD = 12;
    /** More of a password bcrypt does not look at. */
    private static final int MOST_PASSWORD_BYTES = 72;

    private final UsersFile users;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    ChangeUsers(UsersFile users, PasswordEncoder passwords, AuditLog audit) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Those of the operator's district, by login. */
    public List<Viewer> of(Viewer operator) {
        requireOperator(operator);
        return users.all().stream()
                .filter(person -> person.district().equals(operator.district()))
                .toList();
    }

    /** Lets somebody in; the school is "" but for a school's staff. */
    public Optional<UserRefusal> add(Viewer operator, String login, Role role, String school, String password) {
        requireOperator(operator);
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of(UserRefusal.LOGIN);
        }
        if (role == Role.AUDITOR) {
            return Optional.of(UserRefusal.AUDITOR);
        }
        if (role == Role.SCHOOL ? !SCHOOL.matcher(school).matches() : !school.isEmpty()) {
            return Optional.of(UserRefusal.SCHOOL);
        }
        if (users.all().stream().anyMatch(person -> person.getUsername().equalsIgnoreCase(login))) {
            return Optional.of(UserRefusal.TAKEN);
        }
        return wrongPassword(login, password)
                .or(() -> put(operator, AuditAction.USER_ADDED, login, role, school, password));
    }

    /** Gives somebody a new password. */
    public Optional<UserRefusal> setPassword(Viewer operator, String login, String password) {
        return withPerson(
                operator,
                login,
                person -> wrongPassword(login, password)
                        .or(() -> put(
                                operator,
                                AuditAction.USER_PASSWORD,
                                login,
                                person.role(),
                                person.school().orElse(""),
                                password)));
    }

    /** Shuts somebody out. */
    public Optional<UserRefusal> remove(Viewer operator, String login) {
        return withPerson(operator, login, person -> {
            if (login.equals(operator.getUsername())) {
                return Optional.of(UserRefusal.SELF);
            }
            if (person.role() == Role.OPERATOR && operators(operator) == 1) {
                return Optional.of(UserRefusal.LAST_OPERATOR);
            }
            AuditEntry entry = entry(
                    AuditAction.USER_REMOVED,
                    login,
                    person.role(),
                    person.school().orElse(""));
            return change(operator, entry, () -> users.remove(login));
        });
    }

    /** What becomes of the change, unless there is nobody of that name whom an operator may change. */
    private Optional<UserRefusal> withPerson(
            Viewer operator, String login, Function<Viewer, Optional<UserRefusal>> change) {
        requireOperator(operator);
        Optional<Viewer> found = of(operator).stream()
                .filter(person -> person.getUsername().equals(login))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(UserRefusal.UNKNOWN);
        }
        return found.get().role() == Role.AUDITOR ? Optional.of(UserRefusal.AUDITOR) : change.apply(found.get());
    }

    private long operators(Viewer operator) {
        return of(operator).stream()
                .filter(person -> person.role() == Role.OPERATOR)
                .count();
    }

    private Optional<UserRefusal> put(
            Viewer operator, AuditAction action, String login, Role role, String school, String password) {
        String hash = passwords.encode(password);
        var person = new Viewer(login, role, operator.district(), school, hash);
        return change(operator, entry(action, login, role, school), () -> users.put(person));
    }

    @FunctionalInterface
    private interface Change {
        void make() throws UsersFileUnchangedException;
    }

    private Optional<UserRefusal> change(Viewer operator, AuditEntry entry, Change change) {
        try {
            audit.keep(operator, entry);
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("A user was not changed, for the audit log did not take it", unavailable);
            return Optional.of(UserRefusal.AUDIT);
        }
        try {
            change.make();
            return Optional.empty();
        } catch (UsersFileUnchangedException unchanged) {
            LOG.warn("The users file was not changed", unchanged);
            audit.keep(operator, entry.ended("NOT_DONE"));
            return Optional.of(UserRefusal.FILE);
        }
    }

    private static AuditEntry entry(AuditAction action, String login, Role role, String school) {
        return AuditEntry.change(action, school, "USER login=" + login + " role=" + role);
    }

    private static Optional<UserRefusal> wrongPassword(String login, String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        boolean good = password.codePointCount(0, password.length()) >= LEAST_PASSWORD
                && bytes <= MOST_PASSWORD_BYTES
                && !password.equalsIgnoreCase(login);
        return good ? Optional.empty() : Optional.of(UserRefusal.PASSWORD);
    }

    private static void requireOperator(Viewer viewer) {
        if (viewer.role() != Role.OPERATOR) {
            throw new IllegalStateException(viewer.getUsername() + " is no operator");
        }
    }
}
