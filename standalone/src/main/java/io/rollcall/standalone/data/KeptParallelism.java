package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many of each of the streaming job's steps run side by side: {@code config/parallelism}, so that every start after the one that named it keeps it. */
public final class KeptParallelism {

    /** More than the processors of a machine are of no use, and each wants memory. */
    public static final int MOST = 16;

    private static final int USUAL = 2;

    private final Path file;

    public KeptParallelism(DataDirectory data) {
        this.file = data.config().resolve("parallelism");
    }

    /** Refuses what cannot be. */
    public static int checked(int parallelism) throws Refusal {
        if (parallelism < 1 || parallelism > MOST) {
            throw new Refusal("The job's parallelism must be from 1 to %d, not %d.".formatted(MOST, parallelism));
        }
        return parallelism;
    }

    public int read() throws IOException, Refusal {
        if (!Files.exists(file)) {
            return USUAL;
        }
        String text = Files.readString(file).strip();
        try {
            return checked(Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("%s must hold a number from 1 to %d and nothing else.".formatted(file, MOST));
        }
    }

    public void keep(int parallelism) throws IOException, Refusal {
        Files.writeString(file, Integer.toString(checked(parallelism)));
    }
}
