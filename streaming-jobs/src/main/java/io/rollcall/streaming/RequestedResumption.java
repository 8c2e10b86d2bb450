package io.rollcall.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A savepoint that the next life is to go on from, whatever checkpoints there are: {@code ./rollcall savepoint --resume} writes its path into the file {@code resume}. A copy of it becomes the only checkpoint there is, with a
 * number below all that follow, so that it is left behind with the first checkpoint after it. Killed at any moment, the next life carries it out again.
 *
 * @param data where the job keeps what must survive it
 */
record RequestedResumption(Path data) {

    private static final Logger LOG = LoggerFactory.getLogger(RequestedResumption.class);
    private static final String FILE = "resume";
    private static final String LIFE = "resumed";
    private static final String CHECKPOINT = "chk-0";

    /** To be called while no job runs. */
    void carryOut() {
        Path request = data.resolve(FILE);
        if (!Files.exists(request)) {
            return;
        }
        try {
            Path savepoint = Path.of(Files.readString(request).strip());
            Path checkpoints = new KeptGeneration(data).checkpoints();
            Path copy = data.resolve("resumed.partial");
            FileUtils.deleteDirectory(copy.toFile());
            copy(savepoint, Files.createDirectories(copy.resolve(CHECKPOINT)));
            FileUtils.deleteDirectory(checkpoints.toFile());
            Files.move(copy, Files.createDirectories(checkpoints).resolve(LIFE), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(request);
            LOG.info("Going back to the savepoint {}", savepoint);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the job cannot go on from the savepoint that " + request
                            + " names; without that file it goes on from its latest checkpoint",
                    failed);
        }
    }

    /** Whether a checkpoint is such a copy, so that earlier lives may have come further than it. */
    static boolean left(Path checkpoint) {
        return checkpoint.endsWith(Path.of(LIFE, CHECKPOINT));
    }

    /** A canonical savepoint has no folders in its folder. */
    private static void copy(Path savepoint, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> children = Files.list(savepoint)) {
            files = children.toList();
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }
}
