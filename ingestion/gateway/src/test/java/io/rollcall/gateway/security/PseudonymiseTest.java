package io.rollcall.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymiseTest {

    private static final String KEY = "00".repeat(31) + "01";

    /** Computed apart from this code, with another language's HMAC, from the definition in the feed contract. */
    @ParameterizedTest
    @CsvSource({
        "haizhu, sis,      S-19,  2026-11-23, 7ed6c4b1e489ce70ded0b7373a1929f2",
        "haizhu, sis,      S-19,  2026-07-31, f165df37ba578cdca246a38fe6c45690",
        "tianhe, sis,      S-19,  2026-11-23, 6405ea3a47403d34249bde20f8cebe22",
        "haizhu, dingtalk, S-19,  2026-11-23, bf78644ef3ba180717892978fe539cc1",
        "haizhu, sis,      李雷,   2026-11-23, 5173290a6e7ff38313174d31aaac43e3",
        "haizhu, si,       sS-19, 2026-11-23, 7fe5aead69e192d7fddeea523e2ec90d",
    })
    void pseudonymsAreThoseOfTheDefinition(String district, String namespace, String id, LocalDate date, String hex) {
        Pseudonymise pseudonymise = new Pseudonymise(PseudonymKey.parse(KEY), district);

        assertThat(pseudonymise.subjectOf(namespace, id, date)).hasToString(hex);
        assertThat(pseudonymise.subjectOf(namespace, id, date)).hasToString(hex);
    }

    @Test
    void aPersonIsTheSameWithinASchoolYearOnly() {
        Pseudonymise pseudonymise = new Pseudonymise(PseudonymKey.parse(KEY), "haizhu");

        var firstDay = pseudonymise.subjectOf("sis", "S-19", LocalDate.of(2026, 8, 1));
        var lastDay = pseudonymise.subjectOf("sis", "S-19", LocalDate.of(2027, 7, 31));
        var nextYear = pseudonymise.subjectOf("sis", "S-19", LocalDate.of(2027, 8, 1));

        assertThat(firstDay).isEqualTo(lastDay).isNotEqualTo(nextYear);
    }

    @Test
    void aKeyThatIsNoneIsNotQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PseudonymKey.parse("secret"))
                .withMessageNotContaining("secret");
        assertThat(PseudonymKey.parse(KEY).toString()).doesNotContain("01");
    }
}
