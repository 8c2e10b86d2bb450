package io.rollcall.streaming.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StableCodeTest {

    @ParameterizedTest
    @EnumSource
    void everyKindComesBack(Kind kind) {
        assertThat(StableCode.kind(StableCode.of(kind))).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusComesBack(Status status) {
        assertThat(StableCode.status(StableCode.of(status))).isEqualTo(status);
    }

    @Test
    void noCodeStandsForTwo() {
        assertThat(Arrays.stream(Status.values()).map(StableCode::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Kind.values()).map(StableCode::of)).doesNotHaveDuplicates();
    }
}
