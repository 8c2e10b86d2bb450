package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineExceptionTest {

    @Test
    void aMessageThatWentThroughSeveralLayersIsSaidOnce() {
        EngineException e =
                EngineException.parse("Code: 73. DB::Exception: Code: 73. DB::Exception: Unknown format Nope. "
                        + "(UNKNOWN_FORMAT) (version 26.7.2.1). (UNKNOWN_FORMAT)");
        assertThat(e.code()).isEqualTo(73);
        assertThat(e).hasMessage("Code: 73. DB::Exception: Unknown format Nope. (UNKNOWN_FORMAT)");
    }

    @Test
    void theLibrarysUserIsCalledByTheLoginsName() {
        EngineException e =
                EngineException.parse("Code: 497. DB::Exception: default: Not enough privileges. (ACCESS_DENIED)");
        assertThat(e.saidTo("li")).hasMessage("Code: 497. DB::Exception: li: Not enough privileges. (ACCESS_DENIED)");
    }

    @Test
    void whatHasNoCodeIsUnknown() {
        EngineException e = EngineException.parse("Cannot start");
        assertThat(e.code()).isEqualTo(1002);
        assertThat(e).hasMessage("Code: 1002. DB::Exception: Cannot start. (UNKNOWN_EXCEPTION)");
    }
}
