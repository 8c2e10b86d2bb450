package io.rollcall.standalone.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void countsEveryProgramsPortFromTheBase() {
        assertThat(new Ports(8080).owners())
                .containsEntry(8080, "cockpit")
                .containsEntry(8081, "gateway")
                .containsEntry(8082, "warehouse")
                .containsEntry(8083, "broker")
                .containsEntry(8084, "broker")
                .containsEntry(8085, "streaming")
                .containsEntry(8086, "streaming")
                .containsEntry(8087, "taskmanager-1")
                .containsEntry(8088, "taskmanager-2")
                .containsEntry(8089, "jobmanager")
                .containsEntry(8090, "cockpit");
    }

    @Test
    void refusesABaseThatLeavesNoRoom() {
        assertThatThrownBy(() -> new Ports(65_526)).hasMessageContaining("from 1024 to 65525");
        assertThatThrownBy(() -> new Ports(80)).hasMessageContaining("not 80");
    }

    @Test
    void namesATakenPortAndWhoNeedsIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 1);
            assertThat(TakenPorts.find(ports))
                    .contains("Port %d, which the gateway needs, is taken by another program."
                            .formatted(taken.getLocalPort()));
        }
    }
}
