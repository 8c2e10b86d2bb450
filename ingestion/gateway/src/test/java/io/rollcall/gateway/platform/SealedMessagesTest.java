package io.rollcall.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.Feed;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import io.rollcall.gateway.security.EventIds;
import io.rollcall.gateway.security.PseudonymKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Held against the examples that the platforms publish. */
class SealedMessagesTest {

    private static final SealedMessages WECOM =
            messages("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7");
    private static final SealedMessages DINGTALK =
            messages("123456", "4g5j64qlyl3zvetqxz5jiocdr586fn2zvjpa8zls3ij", "suite4xxxxxxxxxxxxxxx");

    @Test
    void weComsQuestionOpens() {
        String sealed = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

        WECOM.requireSigned("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3", "1409659589", "263014780", sealed);

        assertThat(WECOM.open(sealed)).isEqualTo("1616140317555161061");
    }

    @Test
    void dingTalksQuestionOpens() {
        String sealed =
                "1a3NBxmCFwkCJvfoQ7WhJHB+iX3qHPsc9JbaDznE1i03peOk1LaOQoRz3+nlyGNhwmwJ3vDMG+OzrHMeiZI7gTRWVdUBmfxjZ8Ej23JVYa9VrYeJ5as7XM/ZpulX8NEQis44w53h1qAgnC3PRzM7Zc/D6Ibr0rgUathB6zRHP8PYrfgnNOS9PhSBdHlegK+AGGanfwjXuQ9+0pZcy0w9lQ==";

        DINGTALK.requireSigned("5a65ceeef9aab2d149439f82dc191dd6c5cbe2c0", "1445827045067", "nEXhMP4r", sealed);

        assertThat(DINGTALK.open(sealed))
                .isEqualTo(
                        "{\"EventType\":\"check_create_suite_url\",\"Random\":\"LPIdSnlF\",\"TestSuiteKey\":\"suite4xxxxxxxxxxxxxxx\"}");
    }

    @Test
    void whatIsSealedOpens() {
        assertThat(DINGTALK.open(DINGTALK.seal("success", new byte[16]))).isEqualTo("success");
    }

    @Test
    void anotherOnesMessageDoesNot() {
        String sealed = messages("123456", "4g5j64qlyl3zvetqxz5jiocdr586fn2zvjpa8zls3ij", "another")
                .seal("success", new byte[16]);

        assertThatThrownBy(() -> DINGTALK.open(sealed)).satisfies(fails(RequestFailure.WRONG_RECEIVER));
        assertThatThrownBy(() -> WECOM.open(sealed)).satisfies(fails(RequestFailure.UNDECIPHERABLE_CALLBACK));
        assertThatThrownBy(() -> WECOM.open("AAAA")).satisfies(fails(RequestFailure.UNDECIPHERABLE_CALLBACK));
        assertThatThrownBy(() -> WECOM.open("no base64")).satisfies(fails(RequestFailure.UNDECIPHERABLE_CALLBACK));
    }

    private static Consumer<Throwable> fails(RequestFailure failure) {
        return thrown -> assertThat(((RequestFailedException) thrown).failure()).isEqualTo(failure);
    }

    private static SealedMessages messages(String token, String aesKey, String receiver) {
        var settings = new SettingsFile(
                "wecom", "wecom/f.properties", Map.of("token", token, "aesKey", aesKey, "receiver", receiver));
        return SealedMessages.of(new PlatformFeed(
                settings,
                new Feed("haizhu", "f", List.of("S001"), List.of()),
                ZoneId.of("Asia/Shanghai"),
                new Directory(),
                new EventIds("wecom", PseudonymKey.parse("ab".repeat(32)), "haizhu"),
                Instant.EPOCH));
    }
}
