package io.rollcall.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class KeyHashTest {

    @Test
    void aKeyMatchesItsHashAndNoOther() {
        KeyHash kept = KeyHash.parse("3dc4d7deda72501f14ffa0094b91af91ea1ff112667eb3712a4f9fbd5f022e97");

        assertThat(kept.matches(KeyHash.of("rck_test"))).isTrue();
        assertThat(kept.matches(KeyHash.of("rck_tesT"))).isFalse();
        assertThat(KeyHash.of("rck_test")).hasToString(kept.toString());
    }

    @Test
    void onlySixtyFourDigitsAreAHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyHash.parse("3dc4"));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyHash.parse("x".repeat(64)));
    }
}
