package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.KeptParallelism;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Flink's settings for a cluster of several processes on this machine; written anew at each start, since the ports may have changed. What concerns the job and not the
 * cluster comes from the job itself.
 */
final class ClusterSettings {

    private static final String FILE = "config.yaml";

    private final DataDirectory data;
    private final Ports ports;

    ClusterSettings(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
    }

    /** Returns the folder that Flink's programs are told of. Sizes of memory must all be named where Flink's scripts do not start the process. */
    Path write() throws IOException, Refusal {
        Path folder = data.run().resolve("flink");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), """
                jobmanager.rpc.address: 127.0.0.1
                jobmanager.rpc.port: %1$d
                jobmanager.bind-host: 127.0.0.1
                rest.address: 127.0.0.1
                rest.bind-address: 127.0.0.1
                rest.port: %2$d
                rest.bind-port: "%2$d"
                web.submit.enable: false
                web.cancel.enable: false
                taskmanager.host: 127.0.0.1
                taskmanager.bind-host: 127.0.0.1
                # Each has room for the whole job, so that it goes on while the other one is away; otherwise they share it.
                taskmanager.numberOfTaskSlots: %4$d
                taskmanager.load-balance.mode: SLOTS
                taskmanager.cpu.cores: 1.0
                taskmanager.memory.task.heap.size: 512m
                taskmanager.memory.task.off-heap.size: 64m
                taskmanager.memory.framework.heap.size: 128m
                taskmanager.memory.framework.off-heap.size: 128m
                taskmanager.memory.managed.size: 192m
                taskmanager.memory.network.min: 64m
                taskmanager.memory.network.max: 64m
                taskmanager.memory.jvm-metaspace.size: 256m
                taskmanager.memory.jvm-overhead.min: 192m
                taskmanager.memory.jvm-overhead.max: 192m
                # A process that was killed is missed within seconds; one that is slow has five.
                heartbeat.interval: 1000
                heartbeat.timeout: 5000
                cluster.registration.error-delay: 500
                security.delegation.tokens.enabled: false
                execution.checkpointing.dir: %3$s
                metrics.reporters: rollcall
                metrics.reporter.rollcall.factory.class: io.rollcall.streaming.metrics.ServeMetricsFactory
                metrics.reporter.rollcall.address: 127.0.0.1
                """.formatted(
                        ports.jobManager(),
                        ports.streaming(),
                        data.flink().resolve("checkpoints").toUri(),
                        new KeptParallelism(data).read()));
        return folder;
    }
}
