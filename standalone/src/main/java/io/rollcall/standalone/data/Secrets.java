package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * The keys, passwords and logins of one installation, in its {@code config} folder. A file that exists is never touched again but for a new version's logins, so that an owner may change any of
 * them and a restart keeps the pseudonyms.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 9;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets of a data directory whose programs have been started once. */
    public static Secrets of(DataDirectory data) {
        return new Secrets(data.config());
    }

    /** Creates what is not there yet. */
    public static Secrets ensure(DataDirectory data, SecureRandom random) throws IOException {
        Secrets secrets = of(data);
        create(secrets.pseudonymKeyFile(), HexFormat.of().formatHex(bytes(random, KEY_BYTES)));
        create(secrets.operatorKeyFile(), text(random, KEY_BYTES));
        create(secrets.operatorKeyHashFile(), sha256(secrets.operatorKey()));
        for (WarehouseRole role : WarehouseRole.values()) {
            create(secrets.passwordFile(role), text(random, KEY_BYTES));
        }
        secrets.completeWarehouseUsers();
        secrets.completeCockpitLogins(random);
        return secrets;
    }

    /** A login that an older version did not know is added; those that are there stay as their owner has them. */
    private void completeWarehouseUsers() throws IOException {
        Path file = warehouseUsersFile();
        String before = Files.exists(file) ? Files.readString(file) : "";
        StringBuilder users = endingItsLine(before);
        for (WarehouseRole role : WarehouseRole.values()) {
            if (!holds(before, role.login())) {
                users.append("%1$s=%1$s:%2$s%n".formatted(role.login(), sha256(password(role))));
            }
        }
        if (!users.toString().equals(before)) {
            OwnerOnly.write(file, users.toString());
        }
    }

    /** A login that an older version did not know is added once; one that its owner has taken out stays out, for its password is still there. */
    private void completeCockpitLogins(SecureRandom random) throws IOException {
        Path file = cockpitUsersFile();
        boolean first = !Files.exists(file);
        String before = first ? "" : Files.readString(file);
        StringBuilder users = endingItsLine(before);
        for (CockpitLogin login : CockpitLogin.values()) {
            boolean isNew = first || !Files.exists(passwordFile(login));
            if (isNew && !holds(before, login.login())) {
                create(passwordFile(login), text(random, PASSWORD_BYTES));
                String hash = BCrypt.hashpw(password(login), BCrypt.gensalt());
                users.append("%s=%s:%s:%s%n".formatted(login.login(), login.role(), login.place(), hash));
            }
        }
        if (!users.toString().equals(before)) {
            OwnerOnly.write(file, users.toString());
        }
    }

    Path renewPseudonymKey(SecureRandom random) throws IOException {
        OwnerOnly.write(pseudonymKeyFile(), HexFormat.of().formatHex(bytes(random, KEY_BYTES)));
        return pseudonymKeyFile();
    }

    Path renewOperatorKey(SecureRandom random) throws IOException {
        OwnerOnly.write(operatorKeyFile(), text(random, KEY_BYTES));
        OwnerOnly.write(operatorKeyHashFile(), sha256(operatorKey()));
        return operatorKeyFile();
    }

    Path renewPassword(WarehouseRole role, SecureRandom random) throws IOException {
        OwnerOnly.write(passwordFile(role), text(random, KEY_BYTES));
        replaceLine(warehouseUsersFile(), role.login(), "%s:%s".formatted(role.login(), sha256(password(role))));
        return passwordFile(role);
    }

    Path renewPassword(CockpitLogin login, SecureRandom random) throws IOException {
        OwnerOnly.write(passwordFile(login), text(random, PASSWORD_BYTES));
        String hash = BCrypt.hashpw(password(login), BCrypt.gensalt());
        replaceLine(cockpitUsersFile(), login.login(), "%s:%s:%s".formatted(login.role(), login.place(), hash));
        return passwordFile(login);
    }

    /** Everybody else's stay as their owner has them; whoever was taken out stays out. */
    private static void replaceLine(Path users, String login, String value) throws IOException {
        OwnerOnly.write(
                users,
                Files.readAllLines(users).stream()
                        .map(line -> line.strip().startsWith(login + "=") ? login + "=" + value : line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static StringBuilder endingItsLine(String users) {
        StringBuilder ended = new StringBuilder(users);
        if (!users.isEmpty() && !users.endsWith("\n")) {
            ended.append('\n');
        }
        return ended;
    }

    private static boolean holds(String users, String login) {
        return users.lines().anyMatch(line -> line.strip().startsWith(login + "="));
    }

    public Path pseudonymKeyFile() {
        return folder.resolve("pseudonym.key");
    }

    public Path operatorKeyHashFile() {
        return folder.resolve("operator.key.sha256");
    }

    public Path warehouseUsersFile() {
        return folder.resolve("warehouse-users.properties");
    }

    public Path cockpitUsersFile() {
        return folder.resolve("cockpit-users.properties");
    }

    public Path passwordFile(WarehouseRole role) {
        return folder.resolve("warehouse-" + role.login() + ".password");
    }

    public String password(WarehouseRole role) throws IOException {
        return read(passwordFile(role));
    }

    public String password(CockpitLogin login) throws IOException {
        return read(passwordFile(login));
    }

    /** The key that may change the directory and the feeds. */
    public String operatorKey() throws IOException {
        return read(operatorKeyFile());
    }

    private Path operatorKeyFile() {
        return folder.resolve("operator.key");
    }

    private Path passwordFile(CockpitLogin login) {
        return folder.resolve("cockpit-" + login.login() + ".password");
    }

    private static void create(Path file, String content) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnly.write(file, content);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static String text(SecureRandom random, int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, length));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String sha256(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
