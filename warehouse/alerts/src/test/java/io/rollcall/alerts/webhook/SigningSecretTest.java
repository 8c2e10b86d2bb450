package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SigningSecretTest {

    @Test
    void signsAsTheSpecificationsExampleDoes() {
        String signature = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSecretThatIsShortOrNoBase64IsRefusedWithoutSayingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.of("c2hvcnQ="))
                .satisfies(wrong -> assertThat(wrong.getMessage())
                        .contains("24 to 64 bytes long, not 5")
                        .doesNotContain("c2hvcnQ"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.of("not base64!"))
                .withMessage("a webhook's secret must be Base64");
    }
}
