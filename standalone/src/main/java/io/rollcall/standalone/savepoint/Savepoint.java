package io.rollcall.standalone.savepoint;

import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * The job's state of one moment, in a folder that needs no other file. What Flink does not say of it stands in a file beside Flink's.
 *
 * @param generation of the rows that a job writes which goes on from it
 * @param taken when it was asked for, hence before it was taken
 */
public record Savepoint(Path folder, int generation, Instant taken) {

    private static final String FLINKS = "_metadata";
    private static final String OURS = "rollcall.properties";

    /** Refuses a folder that is none. */
    static Savepoint in(Path folder) throws IOException, Refusal {
        Path absolute = folder.toAbsolutePath().normalize();
        Path ours = absolute.resolve(OURS);
        if (!Files.isRegularFile(absolute.resolve(FLINKS)) || !Files.isRegularFile(ours)) {
            throw new Refusal("%s is no savepoint that ./rollcall savepoint took: it must hold the files %s and %s."
                    .formatted(absolute, FLINKS, OURS));
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(ours)) {
            said.load(in);
            return new Savepoint(
                    absolute,
                    Integer.parseInt(said.getProperty("generation", "")),
                    Instant.parse(said.getProperty("taken", "")));
        } catch (NumberFormatException | DateTimeException damaged) {
            throw new Refusal(ours + " must say the generation and when the savepoint was taken, as it was written.");
        }
    }

    /** Completes what Flink left in the folder. */
    void write() throws IOException {
        Files.writeString(folder.resolve(OURS), "generation=%d%ntaken=%s%n".formatted(generation, taken));
    }
}
