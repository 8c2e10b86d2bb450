package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may log in, by name: a role and the SHA-256 of a password, which is random and long, so that a fast hash is enough. */
final class Logins {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    /** What a name stands for. */
    record Right(Role role, String district) {}

    private record Login(Right right, String passwordHash) {}

    private final Map<String, Login> byName = new HashMap<>();

    /** Reads a properties file of {@code name=role:sha256}; {@code name=analyst@district:sha256} reads one district's rows only. */
    static Logins read(Path file) throws IOException, StartRefused {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Logins logins = new Logins();
        for (String name : properties.stringPropertyNames()) {
            logins.byName.put(name, login(file, name, properties.getProperty(name)));
        }
        return logins;
    }

    Optional<Right> rightOf(String name, String password) {
        Login login = byName.get(name);
        return login != null
                        && MessageDigest.isEqual(
                                sha256(password), HexFormat.of().parseHex(login.passwordHash()))
                ? Optional.of(login.right())
                : Optional.empty();
    }

    /** Those that some login is bound to. */
    SortedSet<String> districts() {
        return byName.values().stream()
                .map(login -> login.right().district())
                .filter(district -> !district.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The line of such a file that lets a login in. */
    static String line(WarehouseProcess.Login login, Role role) {
        return line(login, role.engineName());
    }

    /** The same for one district's rows. */
    static String line(WarehouseProcess.Login login, Role role, String district) {
        return line(login, role.engineName() + "@" + district);
    }

    private static String line(WarehouseProcess.Login login, String right) {
        return "%s=%s:%s%n".formatted(login.user(), right, HexFormat.of().formatHex(sha256(login.password())));
    }

    private static Login login(Path file, String name, String value) throws StartRefused {
        String right = value.trim().replaceFirst(":[^:]*$", "");
        String hash =
                value.trim().substring(Math.min(right.length() + 1, value.trim().length()));
        String[] place = right.split("@", 2);
        Optional<Role> role = Role.named(place[0]);
        boolean bound = place.length == 2 && !place[1].isEmpty();
        boolean wrongPlace =
                place.length > 1 && !(bound && role.filter(Role::hasDistricts).isPresent());
        if (role.isEmpty() || wrongPlace) {
            throw new StartRefused(
                    file + ": the login " + name
                            + " must read admin:<sha256>, analyst:<sha256>, analyst@<district>:<sha256>, matcher:<sha256> or researcher:<sha256>");
        }
        if (!SHA256.matcher(hash).matches()) {
            throw new StartRefused(file + ": the password of " + name + " must be a SHA-256 in 64 hexadecimal digits");
        }
        return new Login(new Right(role.get(), bound ? place[1] : ""), hash);
    }

    private static byte[] sha256(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
