package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The number of the streaming job's generation, in a file that the job reads when it starts; without it, the first. */
public final class JobGeneration {

    private final Path file;

    public JobGeneration(DataDirectory data) {
        this.file = data.flink().resolve("generation");
    }

    public int read() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    public void write(int generation) throws IOException {
        Path partial = file.resolveSibling("generation.partial");
        Files.writeString(partial, Integer.toString(generation));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
