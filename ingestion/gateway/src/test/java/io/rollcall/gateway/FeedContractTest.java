package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.RejectionReason;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A technician who looks up the code of an answer finds it in the docs. */
class FeedContractTest {

    private final String docs;

    FeedContractTest() throws IOException {
        Path folder = Path.of("../../docs/feeds");
        docs = Files.readString(folder.resolve("events.md"))
                + Files.readString(folder.resolve("directory.md"))
                + Files.readString(folder.resolve("spreadsheet.md"))
                + Files.readString(folder.resolve("platforms.md"));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsExplained(RejectionReason reason) {
        assertThat(docs).contains("| `" + reason + "` |");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureIsExplained(RequestFailure failure) {
        assertThat(docs).contains("`" + failure + "`");
    }
}
