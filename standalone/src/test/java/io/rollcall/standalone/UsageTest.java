package io.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class UsageTest {

    /** Every command that is not hidden, and every measurement. */
    static Stream<String> commands() {
        CommandLine rollcall = Rollcall.commandLine();
        CommandLine bench = Objects.requireNonNull(rollcall.getSubcommands().get("bench"));
        Stream<String> first = rollcall.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(command -> command.name())
                .filter(command -> !command.equals("bench"));
        return Stream.concat(first, bench.getSubcommands().keySet().stream().map("bench "::concat));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsInTheHelp(String command) throws IOException {
        try (InputStream usage = Objects.requireNonNull(UsageTest.class.getResourceAsStream("usage.txt"))) {
            assertThat(new String(usage.readAllBytes(), StandardCharsets.UTF_8))
                    .containsPattern("(?m)^  \\./rollcall " + command + "\\b");
        }
    }

    /** By itself, or beside another one in a row of its table. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsInTheReadme(String command) throws IOException {
        assertThat(Files.readString(Path.of("../README.md")))
                .containsPattern(Pattern.compile("(\\./rollcall |· `)" + command + "\\b"));
    }
}
