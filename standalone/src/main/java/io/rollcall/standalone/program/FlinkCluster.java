package io.rollcall.standalone.program;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.supervise.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The streaming job as a cluster runs it: a JobManager that knows this one job, and two TaskManagers that do the work. The same jar as in one process; the supervisor
 * stands where Kubernetes stands elsewhere.
 */
final class FlinkCluster {

    static final String JOB_MANAGER = "jobmanager";
    static final List<String> TASK_MANAGERS = List.of("taskmanager-1", "taskmanager-2");

    private static final String JOB = "io.rollcall.streaming.ClusterJob";
    private static final String MODULE = "streaming-jobs";
    private static final String JOB_MANAGER_HEAP = "384m";

    /** Task and framework heap of {@link ClusterSettings} together. */
    private static final String TASK_MANAGER_HEAP = "640m";

    private final Home home;
    private final DataDirectory data;
    private final Ports ports;
    private final Map<String, String> environment;
    private final DescribeProgram describe;

    /** @param environment the job's own settings */
    FlinkCluster(Home home, DataDirectory data, Ports ports, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.environment = environment;
        this.describe = new DescribeProgram(data);
    }

    /** None waits for another: TaskManagers look for the JobManager until they find it. */
    List<Program> programs(Set<String> after) throws IOException, Refusal {
        Path settings = new ClusterSettings(data, ports).write();
        List<Program> programs = new ArrayList<>();
        programs.add(describe.service(
                JOB_MANAGER,
                java(JOB_MANAGER_HEAP)
                        .run(
                                "org.apache.flink.container.entrypoint.StandaloneApplicationClusterEntryPoint",
                                "--configDir",
                                settings.toString(),
                                "--job-classname",
                                JOB,
                                scratch(JOB_MANAGER),
                                metricsPort(ports.streamingMetrics())),
                environment,
                after,
                ports.streaming(),
                HttpProbe.flinkJobRuns(ports.streaming())));
        for (int number = 0; number < TASK_MANAGERS.size(); number++) {
            programs.add(taskManager(number, settings, after));
        }
        return programs;
    }

    private Program taskManager(int number, Path settings, Set<String> after) throws IOException, Refusal {
        String name = TASK_MANAGERS.get(number);
        int metrics = ports.taskManagerMetrics(number);
        return describe.service(
                name,
                java(TASK_MANAGER_HEAP)
                        .run(
                                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                                "--configDir",
                                settings.toString(),
                                "-Dtaskmanager.resource-id=" + name,
                                scratch(name),
                                metricsPort(metrics)),
                environment,
                after,
                metrics,
                HttpProbe.ok(metrics, "/metrics"));
    }

    private JavaCommand java(String heap) throws IOException, Refusal {
        // Flink copies configurations by Java's serialization between processes.
        return home.java(MODULE, heap).flag("--add-opens=java.base/java.util=ALL-UNNAMED");
    }

    private String scratch(String program) {
        return "-Dio.tmp.dirs=" + data.flink().resolve("scratch-" + program);
    }

    private static String metricsPort(int port) {
        return "-Dmetrics.reporter.rollcall.port=" + port;
    }
}
