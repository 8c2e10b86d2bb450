package io.rollcall.standalone.faults;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The clock of a gateway that was started to be told a wrong one, by a file; without it the gateway's clock is right. */
final class WrongClock {

    private final Path file;

    WrongClock(DataDirectory data) {
        this.file = data.clockOffset();
    }

    /** From now on, for a gateway that starts too; nothing between the old and the new one is ever read. */
    void set(Duration offset) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, offset.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
