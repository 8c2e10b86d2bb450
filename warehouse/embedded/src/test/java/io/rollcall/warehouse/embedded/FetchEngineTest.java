package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchEngineTest {

    private static final String LOCK =
            "{\"node_modules/@chdb/lib-linux-x64-gnu\": {}, \"node_modules/@chdb/lib-darwin-arm64\": {}}";

    @TempDir
    private Path cache;

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void thePackageFollowsTheMachine() throws StartRefused {
        assertThat(EnginePackage.forMachine("Linux", "amd64", LOCK).name()).isEqualTo("@chdb/lib-linux-x64-gnu");
        assertThat(EnginePackage.forMachine("Mac OS X", "aarch64", LOCK).name()).isEqualTo("@chdb/lib-darwin-arm64");
    }

    @Test
    void aMachineWithoutAPinnedPackageIsToldWhatToDo() {
        assertThatThrownBy(() -> EnginePackage.forMachine("Linux", "aarch64", LOCK))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ROLLCALL_WAREHOUSE_LIBRARY");
    }

    @Test
    void aLibraryThatIsThereIsNotFetched() throws Exception {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
        Path library = EngineLibrary.expected(environment);
        Files.createDirectories(library.getParent());
        Files.createFile(library);
        assertThat(fetch(environment)).isEqualTo(library);
        assertThat(progress.size()).isZero();
    }

    @Test
    void withoutAReachableRegistryOneSentenceSaysSoAndNothingIsLeft() {
        Map<String, String> environment = Map.of(
                "XDG_CACHE_HOME",
                cache.toString(),
                "npm_config_cache",
                cache.resolve("npm").toString(),
                "npm_config_registry",
                "http://127.0.0.1:1/",
                "npm_config_fetch_retries",
                "0");
        assertThatThrownBy(() -> fetch(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("npm could not fetch the engine; is this machine online?");
        assertThat(cache.resolve("rollcall/engine")).isDirectoryNotContaining("glob:**fetch-*");
    }

    @Test
    void aNamedLibraryThatIsMissingIsNotReplaced() {
        assertThatThrownBy(() -> fetch(Map.of("ROLLCALL_WAREHOUSE_LIBRARY", "/nowhere/libchdb.so")))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ROLLCALL_WAREHOUSE_LIBRARY names no file: /nowhere/libchdb.so");
    }

    private Path fetch(Map<String, String> environment) throws IOException, InterruptedException, StartRefused {
        return new FetchEngine(environment, new PrintStream(progress, true, StandardCharsets.UTF_8)).run();
    }
}
