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
import java.util.regex.Pattern;

/** Who may log in, by name: a role and the SHA-256 of a password, which is random and long, so that a fast hash is enough. */
final class Logins {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    private record Login(Role role, String passwordHash) {}

    private final Map<String, Login> byName = new HashMap<>();

    /** Reads a properties file of {@code name=role:sha256}. */
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

    Optional<Role> roleOf(String name, String password) {
        Login login = byName.get(name);
        return login != null
                        && MessageDigest.isEqual(
                                sha256(password), HexFormat.of().parseHex(login.passwordHash()))
                ? Optional.of(login.role())
                : Optional.empty();
    }

    /** The line of such a file that lets a login in. */
    static String line(WarehouseProcess.Login login, Role role) {
        return "%s=%s:%s%n"
                .formatted(login.user(), role.engineName(), HexFormat.of().formatHex(sha256(login.password())));
    }

    private static Login login(Path file, String name, String value) throws StartRefused {
        String[] parts = value.trim().split(":", -1);
        Optional<Role> role = Role.named(parts[0]);
        if (parts.length != 2 || role.isEmpty()) {
            throw new StartRefused(file + ": the login " + name
                    + " must read admin:<sha256>, analyst:<sha256>, matcher:<sha256> or researcher:<sha256>");
        }
        if (!SHA256.matcher(parts[1]).matches()) {
            throw new StartRefused(file + ": the password of " + name + " must be a SHA-256 in 64 hexadecimal digits");
        }
        return new Login(role.get(), parts[1]);
    }

    private static byte[] sha256(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
