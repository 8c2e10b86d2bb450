package io.rollcall.standalone.installation;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file by which other shells learn what runs on a data directory. */
public final class StateFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public StateFile(DataDirectory data) {
        this.file = data.run().resolve("state.json");
    }

    /** The state as of now; nothing where no supervisor ever ran here, or where what it left cannot be read. */
    public Optional<RunState> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    JSON.readValue(Files.readString(file), RunState.class).asOfNow());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    void write(RunState state) throws IOException {
        Path partial = file.resolveSibling("state.json.partial");
        Files.writeString(partial, JSON.writeValueAsString(state));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
