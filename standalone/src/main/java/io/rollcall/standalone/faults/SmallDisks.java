package io.rollcall.standalone.faults;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Disks of their own, in memory, for the data of the broker, the warehouse and the job, so that one can be full without the machine's being so. What lies in these folders
 * before is hidden meanwhile and back afterwards; what the run wrote there goes with it. Mounting takes Linux and root.
 */
public final class SmallDisks implements AutoCloseable {

    private static final long MEBIBYTE = 1 << 20;
    private static final long ROOMY_MEBIBYTES = 4096;

    private final Map<String, Path> disks;
    private final Deque<Path> mounted = new ArrayDeque<>();

    private SmallDisks(Map<String, Path> disks) {
        this.disks = disks;
    }

    /** None, so that no disk is ever full. */
    public static SmallDisks none() {
        return new SmallDisks(Map.of());
    }

    /** Mounts them over the folders of an installation that is claimed and not started; none where this is not permitted. */
    public static SmallDisks mount(DataDirectory data) throws IOException, InterruptedException {
        SmallDisks disks = new SmallDisks(Map.of("broker", data.kafka(), "warehouse", data.warehouse()));
        for (Path folder : List.of(data.kafka(), data.warehouse(), data.flink())) {
            if (!run(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=" + ROOMY_MEBIBYTES + "m",
                    "rollcall-faults",
                    folder.toString())) {
                disks.close();
                return none();
            }
            disks.mounted.push(folder);
        }
        return disks;
    }

    /** Whether the program's disk can be filled. */
    boolean has(String program) {
        return disks.containsKey(program);
    }

    /** Whether there are any. */
    public boolean any() {
        return !disks.isEmpty();
    }

    /** From now on nothing more fits: the disk is made as small as what is on it. */
    void fill(String program) throws IOException, InterruptedException {
        Path disk = disk(program);
        FileStore store = Files.getFileStore(disk);
        long used = store.getTotalSpace() - store.getUnallocatedSpace();
        // What is written between the question and the answer may make it too small; a little more is as full.
        long size = used / MEBIBYTE + 1;
        while (!resize(disk, size)) {
            size++;
        }
    }

    /** There is room again. */
    void free(String program) throws IOException, InterruptedException {
        if (!resize(disk(program), ROOMY_MEBIBYTES)) {
            throw new IOException("the disk of the " + program + " could not be made larger again");
        }
    }

    /** Takes them away; to be called when nothing runs on them any more. */
    @Override
    public synchronized void close() throws IOException {
        try {
            while (!mounted.isEmpty()) {
                run("umount", mounted.pop().toString());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Path disk(String program) {
        Path disk = disks.get(program);
        if (disk == null) {
            throw new IllegalArgumentException("the " + program + " has no disk of its own");
        }
        return disk;
    }

    private static boolean resize(Path disk, long mebibytes) throws IOException, InterruptedException {
        return run("mount", "-o", "remount,size=" + mebibytes + "m", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
