package io.rollcall.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys of the feeds that this machine itself sends with, by the feed's name: {@code config/feeds.properties}, a {@code name=key} a line. */
public final class FeedKeys {

    private final Path file;

    public FeedKeys(DataDirectory data) {
        this.file = data.config().resolve("feeds.properties");
    }

    public Optional<String> key(String feed) throws IOException {
        return Optional.ofNullable(read().get(feed));
    }

    /** The names of all feeds that there is a key for. */
    public Set<String> names() throws IOException {
        return read().keySet();
    }

    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> keys = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    keys.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }
        return keys;
    }

    public void put(String feed, String key) throws IOException {
        SortedMap<String, String> keys = read();
        keys.put(feed, key);
        write(keys);
    }

    public void remove(String feed) throws IOException {
        SortedMap<String, String> keys = read();
        if (keys.remove(feed) != null) {
            write(keys);
        }
    }

    private void write(SortedMap<String, String> keys) throws IOException {
        StringBuilder lines = new StringBuilder();
        keys.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        OwnerOnly.write(file, lines.toString());
    }

    public Path file() {
        return file;
    }
}
