package io.rollcall.streaming;

import io.rollcall.event.Kind;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.streaming.publish.KeepErasing;
import io.rollcall.streaming.publish.KeepForgetting;
import io.rollcall.streaming.publish.KeepPublishing;
import io.rollcall.streaming.source.KafkaErasures;
import io.rollcall.streaming.source.KafkaLog;
import io.rollcall.streaming.source.PrepareTopics;
import io.rollcall.streaming.source.StartOver;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.publish.PublishDays;
import io.rollcall.warehouse.retention.DeleteErased;
import io.rollcall.warehouse.retention.ForgetOldDays;
import io.rollcall.warehouse.retention.Retention;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program {@code streaming}: wires the job to Kafka and the warehouse, and runs it in this process until it is told to stop. */
public final class AttendanceJob {

    private static final Logger LOG = LoggerFactory.getLogger(AttendanceJob.class);
    private static final int FAILED = 1;
    private static final Duration STOPPING = Duration.ofSeconds(8);

    private AttendanceJob() {}

    public static void main(String[] arguments) throws Exception {
        StreamingSettings settings;
        try {
            settings = Settings.read(StreamingSettings.class, System.getenv());
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
            return;
        }
        JobClient job = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(job), "stop"));
        startBeside(settings);
        LOG.info("The job runs; Flink's own pages about it are at http://127.0.0.1:{}", settings.port());
        awaitEnd(job);
    }

    private static void awaitEnd(JobClient job) throws InterruptedException {
        try {
            job.getJobExecutionResult().get();
        } catch (ExecutionException end) {
            if (!(end.getCause() instanceof JobCancellationException)) {
                LOG.error("The job failed for good", end.getCause());
                System.exit(FAILED);
            }
        }
    }

    private static JobClient start(StreamingSettings settings) throws Exception {
        DefineAttendance job = wire(settings);
        var environment = StreamExecutionEnvironment.createLocalEnvironment(new LocalCluster(settings).prepare());
        job.on(environment);
        return environment.executeAsync();
    }

    /** The job between the real Kafka and the real warehouse; waits until Kafka has its topics. */
    static DefineAttendance wire(StreamingSettings settings) throws InterruptedException {
        KafkaLog log = new KafkaLog(settings.kafka());
        int partitions = new PrepareTopics(log).run();
        Recovery recovery = new Recovery(settings.data());
        recovery.goBackIfAsked();
        if (recovery.readsAgain()) {
            new StartOver(log).run();
        }
        return wire(settings, log, partitions);
    }

    /** What goes on beside the job, in one process only. */
    static void startBeside(StreamingSettings settings) {
        publisher(settings).start();
        forgetter(settings).start();
        eraser(settings).start();
    }

    private static DefineAttendance wire(StreamingSettings settings, KafkaLog log, int partitions) {
        return new DefineAttendance(
                log.observations(),
                Math.min(settings.parallelism(), partitions),
                log.directory(),
                new KeptGeneration(settings.data()).read(),
                settings.lifetime(),
                AttendanceJob::openWarehouse,
                log.deadLetters());
    }

    private static KeepPublishing publisher(StreamingSettings settings) {
        return new KeepPublishing(new PublishDays(
                settings.warehouse().dataSource(), settings.smallGroups(), settings.closing(), InstantSource.system()));
    }

    private static KeepForgetting forgetter(StreamingSettings settings) {
        return new KeepForgetting(
                new ForgetOldDays(settings.warehouse().dataSource(), new Retention(Kind.retentions())));
    }

    static KeepErasing eraser(StreamingSettings settings) {
        return new KeepErasing(
                new KafkaErasures(settings.kafka()),
                new DeleteErased(settings.warehouse().dataSource())::run);
    }

    /** Called where the sink runs: the password never travels with the job. */
    private static TableWriter openWarehouse() {
        return TableWriter.to(Settings.read(WarehouseAddress.class, System.getenv()));
    }

    /** The checkpoints stay where they are; the next start goes on from the latest one. */
    private static void stop(JobClient job) {
        LOG.info("Stopping");
        try {
            job.cancel().get(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("Stopped");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            LOG.warn("The job did not stop in time; it goes on from its latest checkpoint all the same", e);
        }
    }
}
