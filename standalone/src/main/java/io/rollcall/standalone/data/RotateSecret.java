package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes one secret of an installation for another; what it was opens nothing any more once the programs have been started on it. */
public final class RotateSecret {

    public static final String OPERATOR = "operator";
    public static final String PSEUDONYM = "pseudonym";
    private static final String WAREHOUSE = "warehouse-";
    private static final String COCKPIT = "cockpit-";

    private final DataDirectory data;
    private final SecureRandom random;

    public RotateSecret(DataDirectory data, SecureRandom random) {
        this.data = data;
        this.random = random;
    }

    /** All names that {@link #run} takes. */
    public static List<String> names() {
        return Stream.of(
                        Stream.of(OPERATOR, PSEUDONYM),
                        Arrays.stream(WarehouseRole.values()).map(role -> WAREHOUSE + role.login()),
                        Arrays.stream(CockpitLogin.values()).map(login -> COCKPIT + login.login()))
                .flatMap(names -> names)
                .toList();
    }

    /** Whether the programs must be down for it, since they read it when they start. The cockpit's users are read at every sign-in. */
    public static boolean needsThemDown(String name) {
        return !name.startsWith(COCKPIT);
    }

    /**
     * Returns the file that has the new one.
     *
     * @param today decides about the pseudonyms' key, which changes with the school year only
     */
    public Path run(String name, LocalDate today) throws IOException, Refusal {
        Secrets secrets = Secrets.of(data);
        if (name.equals(OPERATOR)) {
            return secrets.renewOperatorKey(random);
        }
        if (name.equals(PSEUDONYM)) {
            return pseudonymKey(secrets, today);
        }
        Optional<WarehouseRole> role = named(name, WAREHOUSE, WarehouseRole.values());
        if (role.isPresent()) {
            return secrets.renewPassword(role.get(), random);
        }
        Optional<CockpitLogin> login = named(name, COCKPIT, CockpitLogin.values());
        if (login.isPresent()) {
            return secrets.renewPassword(login.get(), random);
        }
        throw new Refusal("There is no secret '%s'; there are %s."
                .formatted(name, names().stream().collect(Collectors.joining(", "))));
    }

    /** The old one stays beside it: without it nobody can be erased any more from the years that it was used in. */
    private Path pseudonymKey(Secrets secrets, LocalDate today) throws IOException, Refusal {
        if (today.getMonth() != Month.AUGUST) {
            throw new Refusal(
                    "The pseudonyms' key changes with the school year only, in August: within it, everybody would become somebody else and be counted twice.");
        }
        Path key = secrets.pseudonymKeyFile();
        // By the school year that has just ended, which is named by the calendar year that it began in.
        Path old = key.resolveSibling(key.getFileName() + "." + (today.getYear() - 1));
        if (Files.exists(old)) {
            throw new Refusal(
                    "The pseudonyms' key has been changed this August already: %s is the one before.".formatted(old));
        }
        OwnerOnly.write(old, Files.readString(key));
        return secrets.renewPseudonymKey(random);
    }

    private static <E extends Enum<E>> Optional<E> named(String name, String prefix, E[] values) {
        return Arrays.stream(values)
                .filter(value -> name.equals(prefix + value.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
