package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of a single broker that is its own controller; written anew at each start, since the ports may have changed. */
final class BrokerSettings {

    private final DataDirectory data;
    private final Ports ports;

    BrokerSettings(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    Path write() throws IOException {
        Path file = data.run().resolve("broker.properties");
        Files.writeString(file, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A broker that was killed is let back in as soon as its old session has ended: 5.5 s instead of 12 s.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(ports.broker(), ports.controller(), data.kafka()));
        return file;
    }

    /** Whether the broker has been given its storage. */
    boolean formatted() {
        return Files.exists(data.kafka().resolve("meta.properties"));
    }
}
