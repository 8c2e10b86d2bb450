package io.rollcall.standalone.supervise;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps a program's output in a file that never grows past a limit; older output moves to {@code .1}, {@code .2} and is then forgotten. */
final class RotatingLog {

    private static final int KEPT = 2;

    private final Path file;
    private final long limit;

    RotatingLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Copies until the stream ends. */
    void copy(InputStream output) throws IOException {
        byte[] buffer = new byte[8192];
        int read = output.read(buffer);
        while (read >= 0) {
            rotateIfFull();
            long size = Files.exists(file) ? Files.size(file) : 0;
            try (OutputStream log = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (read >= 0 && size <= limit) {
                    log.write(buffer, 0, read);
                    size += read;
                    read = output.read(buffer);
                }
            }
        }
    }

    private void rotateIfFull() throws IOException {
        if (!Files.exists(file) || Files.size(file) <= limit) {
            return;
        }
        for (int age = KEPT; age > 0; age--) {
            Path younger = age == 1 ? file : aged(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
