package io.rollcall.standalone.doctor;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether keys and passwords can be read by their owner only. */
public final class LookAtSecrets {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private LookAtSecrets() {}

    public static Finding at(DataDirectory data) throws IOException {
        Path folder = data.config();
        if (!Files.isDirectory(folder)) {
            return Finding.good("secrets", "There are none yet; the first start makes them.");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> open = files.filter(LookAtSecrets::readByOthers)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return open.isEmpty()
                    ? Finding.good("secrets", "Only their owner can read them.")
                    : Finding.fault(
                            "secrets",
                            "Others can read " + open.getFirst()
                                    + (open.size() > 1 ? " and " + (open.size() - 1) + " more." : "."),
                            "chmod -R go= " + folder
                                    + ", and change the secrets if others have accounts on this machine.");
        }
    }

    private static boolean readByOthers(Path file) {
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            return false;
        }
    }
}
