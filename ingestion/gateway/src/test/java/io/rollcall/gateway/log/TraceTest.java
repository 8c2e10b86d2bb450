package io.rollcall.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SAMPLED = "00-" + ID + "-b7ad6b7169203331-01";

    @Test
    void aHeaderNamesItsTrace() {
        assertThat(Trace.parse(SAMPLED)).contains(new Trace(ID, SAMPLED, true));
    }

    @Test
    void aTraceThatNobodyRecordsIsNotCarriedOn() {
        Trace unrecorded = Trace.parse("00-" + ID + "-b7ad6b7169203331-00").orElseThrow();
        Trace recorded = Trace.parse(SAMPLED).orElseThrow();

        assertThat(Trace.recorded()).isEmpty();
        assertThat(ScopedValue.where(Trace.CURRENT, unrecorded).call(Trace::recorded))
                .isEmpty();
        assertThat(ScopedValue.where(Trace.CURRENT, recorded).call(Trace::recorded))
                .contains(recorded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + ID + "-b7ad6b7169203331",
                "00-" + ID + "-b7ad6b7169203331-01-more",
                "ff-" + ID + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + ID + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-pupil:S-19aaaaaaaaaaaaaaaaaaaaaa-b7ad6b7169203331-01"
            })
    void whatHasAnotherFormIsNoTrace(String header) {
        assertThat(Trace.parse(header)).isEmpty();
    }
}
