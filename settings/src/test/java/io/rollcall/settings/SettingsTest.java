package io.rollcall.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.Setting.Names;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void sayWhatIsNeeded() throws IOException {
        environment.put("PORT", " 80 ");
        environment.put(
                "KEY_FILE", Files.writeString(folder.resolve("key"), "0f0f\n").toString());
    }

    @Test
    void whatIsNotSaidHasItsDefaultOrIsEmpty() {
        assertThat(read())
                .isEqualTo(new Example(
                        80,
                        Duration.ofSeconds(5),
                        Optional.empty(),
                        new Key("0f0f"),
                        new Inner(false),
                        Optional.empty()));
    }

    @Test
    void everyTypeIsReadFromItsText() throws IOException {
        Map<String, String> said = Map.of(
                "URL", "https://example.org",
                "ADDRESS", "0.0.0.0",
                "DATE", "2026-09-01",
                "DAY", "monday",
                "DAYS", "MONDAY, friday",
                "PATH", "/somewhere");

        assertThat(Settings.read(Types.class, said))
                .isEqualTo(new Types(
                        URI.create("https://example.org"),
                        InetAddress.getByName("0.0.0.0"),
                        LocalDate.of(2026, 9, 1),
                        DayOfWeek.MONDAY,
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Path.of("/somewhere")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            PORT     | ""       | is not set.
            PORT     | 0        | must be a whole number from 1 to 90, not '0'.
            PORT     | 91       | must be a whole number from 1 to 90, not '91'.
            PACE     | fast     | must be an ISO 8601 duration longer than nothing, such as PT5S or P45D, not 'fast'.
            FLAG     | yes      | must be true or false, not 'yes'.
            DATA     | /dev/null | names something that is no folder: /dev/null.
            KEY_FILE | /no/such | names a file that cannot be read: /no/such.
            KEY_FILE | hunter2  | names a file that cannot be read.
            KEY_FILE | /dev/null | names a file that is empty: /dev/null.
            """)
    void aWrongValueIsOneSentenceThatNamesTheVariable(String variable, String value, String predicate) {
        environment.put(variable, value);

        assertThatThrownBy(this::read).isInstanceOf(WrongSettingException.class).hasMessage(variable + " " + predicate);
    }

    @Test
    void aWrongSecretIsNotQuoted() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "hunter2");

        assertThatThrownBy(this::read)
                .hasMessage("KEY_FILE names a file that must hold hexadecimal digits: " + file + ".");
    }

    @Test
    void oneOfAGroupNeedsTheOthers() {
        environment.put("USER", "reader");

        assertThatThrownBy(this::read).hasMessage("HOST is not set, and USER needs it.");
    }

    @Test
    void aWholeGroupIsRead() {
        environment.put("USER", "reader");
        environment.put("HOST", "example.org");

        assertThat(read().login()).contains(new Login("example.org", "reader"));
    }

    @Test
    void whatARecordRefusesIsAWrongSetting() {
        environment.put("USER", "nobody");
        environment.put("HOST", "example.org");

        assertThatThrownBy(this::read).isInstanceOf(WrongSettingException.class).hasMessage("USER may not be nobody.");
    }

    @Test
    void thePageHasARowForEverySettingHoweverDeep() throws IOException {
        ReferencePage page = new ReferencePage(Files.writeString(folder.resolve("page.md"), "# Page\n"));

        assertThat(page.expected("example", List.of(Example.class)))
                .startsWith("## example\n\n| setting |")
                .contains("\n| port | `PORT` | **needed** | a whole number from 1 to 90 (port) | where to listen |\n")
                .contains("\n| pace | `PACE` | `PT5S` | an ISO 8601 duration")
                .contains("\n| data | `DATA` | not set: in memory | the path of a folder, which may come to be later |")
                .contains("| `KEY_FILE` | **needed** | the path of a file that holds hexadecimal digits | the key |")
                .contains("| `FLAG` | `false` | true or false |", "| `HOST` | not set, or set with its group |");
    }

    @Test
    void aSectionIsReplacedAndItsNeighboursStay() throws IOException {
        ReferencePage page = new ReferencePage(
                Files.writeString(folder.resolve("page.md"), "# Page\n\n## one\n\nold\n\n## two\n\nkept\n"));

        page.write("one", "## one\n\nnew\n");
        page.write("three", "## three\n");

        assertThat(page.file()).hasContent("# Page\n\n## one\n\nnew\n\n## two\n\nkept\n\n## three\n");
        assertThat(page.section("one")).isEqualTo("## one\n\nnew\n");
    }

    private Example read() {
        return Settings.read(Example.class, environment);
    }

    record Example(
            @Setting(value = "PORT", most = 90, unit = "port", means = "where to listen")
            int port,

            @Setting(value = "PACE", otherwise = "PT5S", means = "how often")
            Duration pace,

            @Setting(value = "DATA", names = Names.FOLDER, without = "in memory", means = "where")
            Optional<Path> data,

            @Setting(value = "KEY_FILE", names = Names.SECRET, form = "hexadecimal digits", means = "the key")
            Key key,

            Inner inner,
            Optional<Login> login) {}

    record Inner(
            @Setting(value = "FLAG", otherwise = "false", means = "whether")
            boolean flag) {}

    record Login(
            @Setting(value = "HOST", means = "where") String host,
            @Setting(value = "USER", means = "who") String user) {

        Login {
            if (user.equals("nobody")) {
                throw new IllegalArgumentException("USER may not be nobody");
            }
        }
    }

    record Types(
            @Setting(value = "URL", means = "") URI url,
            @Setting(value = "ADDRESS", means = "") InetAddress address,
            @Setting(value = "DATE", means = "") LocalDate date,
            @Setting(value = "DAY", means = "") DayOfWeek day,
            @Setting(value = "DAYS", means = "") Set<DayOfWeek> days,
            @Setting(value = "PATH", means = "") Path path) {}

    /** A type that reads itself. */
    public record Key(String digits) {

        public static Key parse(String text) {
            if (!text.matches("[0-9a-f]+")) {
                throw new IllegalArgumentException(text);
            }
            return new Key(text);
        }
    }
}
