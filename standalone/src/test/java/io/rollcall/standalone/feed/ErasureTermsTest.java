package io.rollcall.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.standalone.data.Refusal;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasureTermsTest {

    @Test
    void theIdIsALineAndKeepsItsBlanks() throws Exception {
        assertThat(ErasureTerms.readId(typed(" 李-19 \r\nmore"))).isEqualTo(" 李-19 ");
        assertThat(ErasureTerms.readId(typed("S-19"))).isEqualTo("S-19");
    }

    @Test
    void withoutAnIdNothingIsErased() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ErasureTerms.readId(typed("\n")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ErasureTerms.readId(typed("")));
    }

    @Test
    void theOrderSaysWhatWasSaidAndNothingElse() {
        assertThat(new ErasureTerms("haizhu", "S001", "sis", List.of(2025, 2026), "REQUEST-17").json("S-\"19"))
                .isEqualTo(
                        "{\"district\":\"haizhu\",\"school\":\"S001\",\"person\":{\"namespace\":\"sis\",\"id\":\"S-\\\"19\"},"
                                + "\"schoolYears\":[2025,2026],\"purpose\":\"REQUEST-17\"}");
        assertThat(new ErasureTerms("haizhu", null, "sis", List.of(), null).json("S-19"))
                .isEqualTo("{\"district\":\"haizhu\",\"person\":{\"namespace\":\"sis\",\"id\":\"S-19\"}}");
    }

    private static InputStream typed(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
