package io.rollcall.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedKeysTest {

    @Test
    void remembersTheNewestKeyOfEachFeed(@TempDir Path folder) throws IOException {
        DataDirectory data = new DataDirectory(folder);
        data.create();
        FeedKeys keys = new FeedKeys(data);

        keys.put("school", "old");
        keys.put("bureau", "other=1");
        keys.put("school", "new");

        assertThat(keys.key("school")).contains("new");
        assertThat(keys.key("bureau")).contains("other=1");
        assertThat(keys.key("nobody")).isEmpty();
    }

    @Test
    void forgetsOneFeedAndKeepsTheOthers(@TempDir Path folder) throws IOException {
        DataDirectory data = new DataDirectory(folder);
        data.create();
        FeedKeys keys = new FeedKeys(data);
        keys.put("school", "one");
        keys.put("bureau", "two");

        keys.remove("school");

        assertThat(keys.key("school")).isEmpty();
        assertThat(keys.key("bureau")).contains("two");
    }
}
