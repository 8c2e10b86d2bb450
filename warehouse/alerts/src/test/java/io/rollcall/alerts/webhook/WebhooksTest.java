package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksTest {

    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    private Path directory;

    @BeforeEach
    void writeSecret() throws IOException {
        Files.writeString(directory.resolve("secret"), SECRET + "\n");
    }

    @Test
    void aDistrictHasOneAddressAndOneOrTwoSecrets() throws IOException {
        Files.writeString(directory.resolve("secret"), SECRET + "\nwhsec_" + SECRET + "\n");

        Webhook webhook = read("haizhu.url=https://alerts.example.org/hook?key=hidden\nhaizhu.secret-file=secret\n")
                .all()
                .getFirst();

        assertThat(webhook.district()).isEqualTo("haizhu");
        assertThat(webhook.secrets()).hasSize(2);
        assertThat(webhook).hasToString("haizhu at alerts.example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://alerts.example.org/hook      | must be an https address
            https://me:secret@example.org/      | must be an https address
            ftp://127.0.0.1/                    | must be an https address
            http://localhost.example.org/       | must be an https address
            /hook                               | must be an https address
            not a url                           | is none
            """)
    void anotherAddressIsRefused(String url, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("haizhu.url=" + url + "\nhaizhu.secret-file=secret\n"))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            haizhu.url=https://a.example                                     | needs 'haizhu.secret-file'
            haizhu.secret-file=secret                                        | no key 'haizhu.secret-file'
            haizhu.adress=https://a.example                                  | no key 'haizhu.adress'
            haizhu.url=https://a.example;haizhu.secret-file=missing          | cannot be read from
            """)
    void aFileThatIsWrongIsToldInASentence(String lines, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines.replace(';', '\n')))
                .withMessageContaining(sentence);
    }

    @Test
    void thisMachineItselfMayBeToldWithoutTls() throws IOException {
        assertThat(read("haizhu.url=http://127.0.0.1:9\nhaizhu.secret-file=secret\n")
                        .all())
                .hasSize(1);
    }

    private Webhooks read(String text) throws IOException {
        return Webhooks.read(Files.writeString(directory.resolve("webhooks.properties"), text));
    }
}
