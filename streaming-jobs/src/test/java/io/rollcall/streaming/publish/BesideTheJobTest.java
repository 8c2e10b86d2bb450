package io.rollcall.streaming.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.Kind;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.PublishDays;
import io.rollcall.warehouse.publish.SmallGroups;
import io.rollcall.warehouse.retention.ForgetOldDays;
import io.rollcall.warehouse.retention.Retention;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BesideTheJobTest {

    @Test
    void aWarehouseThatIsAwayDoesNotEndThePublishing() throws IOException {
        PublishDays days = new PublishDays(
                warehouseThatIsAway().dataSource(), SmallGroups.USUAL, DayClosing.USUAL, InstantSource.system());
        assertThatThrownBy(days::closed).isInstanceOf(WarehouseUnavailable.class);

        assertThatNoException().isThrownBy(new KeepPublishing(days)::round);
    }

    @Test
    void aWarehouseThatIsAwayDoesNotEndTheForgetting() throws IOException {
        ForgetOldDays days = new ForgetOldDays(warehouseThatIsAway().dataSource(), new Retention(Kind.retentions()));
        assertThatThrownBy(() -> days.run((_, _, _, _) -> {})).isInstanceOf(WarehouseUnavailable.class);

        assertThatNoException().isThrownBy(new KeepForgetting(days)::round);
    }

    private static WarehouseAddress warehouseThatIsAway() throws IOException {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(port.isBound()).isTrue();
            return new WarehouseAddress(URI.create("http://127.0.0.1:" + port.getLocalPort()), "rollcall", "");
        }
    }
}
