package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that one installation lives in ({@code --data}); everything it writes is below it. */
public record DataDirectory(Path root) {

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Secrets, logins and generated settings; readable by the owner only. */
    public Path config() {
        return root.resolve("config");
    }

    /** A file for each feed that a platform calls back for (docs/feeds/platforms.md). Whoever needs it makes it. */
    public Path platformSecrets() {
        return config().resolve("platforms");
    }

    /** The areas of the districts as GeoJSON, for the cockpit. Whoever has some puts it there. */
    public Path map() {
        return config().resolve("map.geojson");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path warehouse() {
        return root.resolve("warehouse");
    }

    public Path flink() {
        return root.resolve("flink");
    }

    /** By what the gateway's clock is put wrong while the machine is being broken; there at no other time. */
    public Path clockOffset() {
        return run().resolve("clock-offset");
    }

    /** The key of the canary's feed; it sends while the file is there. */
    public Path canaryKey() {
        return config().resolve("canary.key");
    }

    public Path log(String program) {
        return root.resolve("logs").resolve(program + ".log");
    }

    /** What is running now: the lock and the state that other shells read. */
    public Path run() {
        return root.resolve("run");
    }

    /** Creates the folders that do not exist yet. */
    public void create() throws IOException {
        Files.createDirectories(root);
        OwnerOnly.createFolder(config());
        for (Path folder : new Path[] {kafka(), warehouse(), flink(), run(), root.resolve("logs")}) {
            Files.createDirectories(folder);
        }
    }
}
