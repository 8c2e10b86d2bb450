package io.rollcall.standalone.savepoint;

import io.rollcall.event.Kind;
import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.JobGeneration;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/** Has the job's next life go on from a savepoint, however old: it reads the log from there and writes the same rows again. The file that names the savepoint is the step that decides. */
public final class GoBack {

    private final DataDirectory data;

    public GoBack(DataDirectory data) {
        this.data = data;
    }

    /**
     * Refuses a folder from which the job would not end in the same figures.
     *
     * @param now the moment, by which the log has forgotten what is older than its retention
     */
    public void to(Path folder, Instant now) throws IOException, Refusal {
        Savepoint savepoint = Savepoint.in(folder);
        int generation = new JobGeneration(data).read();
        if (savepoint.generation() != generation) {
            throw new Refusal(
                    "The savepoint is of generation %d, and generation %d has been counted since: its rows would lose. The way back is ./rollcall rebuild."
                            .formatted(savepoint.generation(), generation));
        }
        Duration retained = Collections.min(Kind.retentions().values());
        if (savepoint.taken().plus(retained).isBefore(now)) {
            throw new Refusal(
                    "The savepoint was taken on %s, and part of the log is kept for %d days only: what came since is not all there any more."
                            .formatted(savepoint.taken(), retained.toDays()));
        }
        Path request = data.flink().resolve("resume");
        Path partial = request.resolveSibling("resume.partial");
        Files.writeString(partial, savepoint.folder().toString());
        Files.move(partial, request, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
