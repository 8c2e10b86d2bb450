package io.rollcall.gateway.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A real broker in a process of its own, on free ports and an empty folder; one for all tests of a run. It can be killed and started again on the same data. */
final class BrokerProcess {

    private static final Path LIBRARIES = Path.of("../../standalone/broker/target/lib");
    private static final DescribeClusterOptions PATIENTLY =
            new DescribeClusterOptions().timeoutMs((int) Duration.ofMinutes(3).toMillis());

    private static final class Holder {
        static final BrokerProcess BROKER = new BrokerProcess();
    }

    private final Path folder;
    private final Path properties;
    private final int port = freePort();
    private @Nullable Process process;

    private BrokerProcess() {
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "broker");
            properties = Files.writeString(folder.resolve("server.properties"), properties(freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        start();
    }

    /** Built by the module standalone/broker, in Maven's phase package. */
    static boolean isBuilt() {
        return Files.isDirectory(LIBRARIES);
    }

    static BrokerProcess running() {
        return Holder.BROKER;
    }

    KafkaSettings settings() {
        return new KafkaSettings("127.0.0.1:" + port, 3, Duration.ofSeconds(5));
    }

    void start() {
        process = launch("kafka.Kafka", properties.toString());
        try (Admin admin = KafkaClients.admin(settings())) {
            admin.describeCluster(PATIENTLY).clusterId().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker did not start; see " + folder, e);
        }
    }

    void kill() {
        if (process != null) {
            await(process.destroyForcibly());
        }
    }

    private String properties(int controllerPort) {
        return """
               process.roles=broker,controller
               node.id=1
               controller.quorum.voters=1@127.0.0.1:%2$d
               listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
               controller.listener.names=CONTROLLER
               log.dirs=%3$s
               offsets.topic.replication.factor=1
               auto.create.topics.enable=false
               broker.session.timeout.ms=2000
               broker.heartbeat.interval.ms=500
               """.formatted(port, controllerPort, folder.resolve("data"));
    }

    private void run(String... command) {
        if (await(launch(command)) != 0) {
            throw new IllegalStateException("formatting the broker's folder failed; see " + folder);
        }
    }

    private Process launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-cp",
                LIBRARIES + "/*"));
        command.addAll(List.of(arguments));
        File output = folder.resolve("broker.log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
