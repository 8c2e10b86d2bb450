package io.rollcall.streaming;

import io.rollcall.streaming.status.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;

/**
 * The number of the job's generation, in a file of its own beside the checkpoints; without a file it is the first. Whoever raises it ({@code ./rollcall rebuild}) has the job start from an empty state and
 * read the whole log again: every generation has a folder of checkpoints, and only the newest is kept.
 *
 * @param data where the job keeps what must survive it
 */
record KeptGeneration(Path data) {

    private static final String FILE = "generation";
    private static final String CHECKPOINTS = "checkpoints";

    /** Fails with {@link IllegalArgumentException} where the file holds no generation. */
    Generation read() {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Generation.FIRST;
        }
        try {
            return new Generation(Integer.parseInt(Files.readString(file).strip()));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    file + " must hold the number of a generation and nothing else", notANumber);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path checkpoints() {
        return data.resolve(folder());
    }

    /** What older generations left. Their state is of no use to this one. */
    void removeOthers() {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> children = Files.list(data)) {
            children.filter(child -> child.getFileName().toString().startsWith(CHECKPOINTS))
                    .filter(child -> !child.getFileName().toString().equals(folder()))
                    .forEach(child -> FileUtils.deleteDirectoryQuietly(child.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String folder() {
        int number = read().number();
        return number == 0 ? CHECKPOINTS : CHECKPOINTS + '-' + number;
    }
}
