package io.rollcall.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the programs serve what the page names is tested with each of them. */
class MonitoringFilesTest {

    private static final Path FILES = Path.of("..", "docs", "deploy", "monitoring");
    private static final Path PAGE = Path.of("..", "docs", "operations", "metrics.md");
    private static final Pattern METRIC = Pattern.compile("\\b(rollcall_[a-z_]+?)(_bucket|_sum|_count)?\\b");

    @ParameterizedTest
    @ValueSource(strings = {"alert-rules.yaml", "grafana-dashboard.json"})
    void onlyMetricsThatThereAreAreAskedFor(String file) throws IOException {
        assertThat(metrics(FILES.resolve(file))).isNotEmpty().isSubsetOf(metrics(PAGE));
    }

    @Test
    void everyMetricThatMustBeWatchedIsOnTheDashboardOrCallsSomebody() throws IOException {
        Set<String> asked = new HashSet<>(metrics(FILES.resolve("alert-rules.yaml")));
        asked.addAll(metrics(FILES.resolve("grafana-dashboard.json")));
        Set<String> watched = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `rollcall_") && !line.endsWith("| |"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .filter(metric -> !metric.startsWith("rollcall_p")) // platforms: the feeds page of the cockpit has them
                .collect(Collectors.toSet());

        assertThat(asked).containsAll(watched);
    }

    @Test
    void everyPanelHasATitleAndAQuestionAndAPlaceOfItsOwn() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(FILES.resolve("grafana-dashboard.json")));

        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("targets"))
                    .isNotEmpty()
                    .allSatisfy(
                            target -> assertThat(target.path("expr").asString()).isNotBlank());
        });
        assertThat(dashboard.path("panels"))
                .extracting(panel -> panel.path("id"))
                .doesNotHaveDuplicates();
        assertThat(dashboard.path("panels"))
                .extracting(panel -> panel.path("gridPos"))
                .doesNotHaveDuplicates();
    }

    @Test
    void prometheusTakesItsConfigurationAndTheRules() throws Exception {
        assumeTrue(hasPromtool(), "promtool is not on this machine (on Debian it is in the package prometheus)");
        Process check = new ProcessBuilder(
                        "promtool",
                        "check",
                        "config",
                        FILES.resolve("prometheus.yaml").toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static boolean hasPromtool() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    private static Set<String> metrics(Path file) throws IOException {
        return METRIC.matcher(Files.readString(file))
                .results()
                .map(MonitoringFilesTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(MatchResult metric) {
        return metric.group(1);
    }
}
