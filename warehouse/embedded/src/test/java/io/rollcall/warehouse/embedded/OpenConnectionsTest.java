package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private static final String REST =
            " 00000000:00000000 00:00000000 00000000     0        0 1234 1 0000000000000000 20 4 30 10 -1";

    @Test
    void anEstablishedConnectionIsNamedByItsPorts() {
        assertThat(OpenConnections.parse("   3: 0100007F:251E 0100007F:C350 01" + REST))
                .hasValue(new Connection(9502, 50_000));
        assertThat(OpenConnections.parse(
                        "   4: 0000000000000000FFFF00000100007F:251E 0000000000000000FFFF00000100007F:C350 01" + REST))
                .hasValue(new Connection(9502, 50_000));
    }

    @Test
    void oneWhoseClientHasClosedItsEndIsNotOpen() {
        assertThat(OpenConnections.parse("   3: 0100007F:251E 0100007F:C350 08" + REST))
                .isEmpty();
    }

    @Test
    void theHeadingIsNoConnection() {
        assertThat(OpenConnections.parse("  sl  local_address rem_address   st tx_queue rx_queue"))
                .isEmpty();
    }
}
