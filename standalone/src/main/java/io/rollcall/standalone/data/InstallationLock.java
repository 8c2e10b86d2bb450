package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one supervisor of a data directory for as long as it lives; the system lets go of it when the process dies, however it dies. */
public final class InstallationLock implements AutoCloseable {

    private final FileChannel channel;

    private InstallationLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing where another supervisor holds it. */
    public static Optional<InstallationLock> tryAcquire(DataDirectory data) throws IOException {
        Path file = data.run().resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Counts as held, like any other holder.
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new InstallationLock(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
