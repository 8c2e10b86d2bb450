package io.rollcall.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a backup holds. A folder without one is none: it is written last.
 *
 * @param root the installation's folder, in which alone the streaming job's state is of use
 * @param taken when its programs stood still
 * @param hashes of every file, by its path in the backup
 */
record Manifest(Path root, Instant taken, Map<String, String> hashes) {

    private static final String FILE = "MANIFEST";
    private static final String FORMAT = "rollcall-backup-1";
    private static final int HEAD_LINES = 3;
    private static final int HASH_LENGTH = 64;

    Manifest {
        hashes = new TreeMap<>(hashes);
    }

    static Path in(Path backup) {
        return backup.resolve(FILE);
    }

    /** Reads every file of the backup. */
    static Manifest of(Path backup, Path root, Instant taken) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(backup)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.equals(in(backup)))
                    .toList()) {
                hashes.put(backup.relativize(file).toString(), hash(file));
            }
        }
        return new Manifest(root, taken, hashes);
    }

    /** @throws NotABackupException where there is none that this build can read */
    static Manifest read(Path backup) throws IOException, NotABackupException {
        if (!Files.isRegularFile(in(backup))) {
            throw new NotABackupException(
                    "%s is no backup, or one that was not finished: there is no file %s in it".formatted(backup, FILE));
        }
        List<String> lines = Files.readAllLines(in(backup));
        if (lines.size() < HEAD_LINES || !lines.getFirst().equals(FORMAT)) {
            throw new NotABackupException("%s was written by another version".formatted(in(backup)));
        }
        Map<String, String> hashes = new TreeMap<>();
        lines.stream()
                .skip(HEAD_LINES)
                .forEach(line -> hashes.put(line.substring(HASH_LENGTH + 1), line.substring(0, HASH_LENGTH)));
        return new Manifest(Path.of(lines.get(1)), Instant.parse(lines.get(2)), hashes);
    }

    void write(Path backup) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORMAT, root.toString(), taken.toString()));
        hashes.forEach((path, hash) -> lines.add(hash + ' ' + path));
        Path partial = backup.resolve(FILE + ".partial");
        Files.write(partial, lines);
        Files.move(partial, in(backup));
    }

    /** The first file in which the folder differs from it: another one, one too few or one too many. */
    void mustDescribe(Path folder) throws IOException, NotABackupException {
        Map<String, String> found = of(folder, root, taken).hashes();
        for (Map.Entry<String, String> expected : hashes.entrySet()) {
            String hash = found.remove(expected.getKey());
            if (!expected.getValue().equals(hash)) {
                throw new NotABackupException("%s %s"
                        .formatted(
                                folder.resolve(expected.getKey()),
                                hash == null ? "is missing" : "is not the file that was backed up"));
            }
        }
        if (!found.isEmpty()) {
            String other = found.keySet().iterator().next();
            throw new NotABackupException("%s was not backed up".formatted(folder.resolve(other)));
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
