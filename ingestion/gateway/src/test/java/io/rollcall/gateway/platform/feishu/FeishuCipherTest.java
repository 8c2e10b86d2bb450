package io.rollcall.gateway.platform.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.gateway.request.RequestFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the example that Feishu publishes. */
class FeishuCipherTest {

    private static final String SEALED = "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=";

    @Test
    void thePublishedExampleOpens() {
        assertThat(new FeishuCipher("test key").open(SEALED)).isEqualTo("hello world");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no base64", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEz"})
    void whatIsNoSealedTextDoesNot(String text) {
        assertThatThrownBy(() -> new FeishuCipher("test key").open(text)).isInstanceOf(RequestFailedException.class);
    }
}
