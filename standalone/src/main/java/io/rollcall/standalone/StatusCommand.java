package io.rollcall.standalone;

import io.rollcall.standalone.installation.Phase;
import io.rollcall.standalone.installation.RunState;
import io.rollcall.standalone.installation.StateFile;
import io.rollcall.standalone.supervise.ProgramState;
import io.rollcall.standalone.supervise.ProgramStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says what runs, from any shell. */
@Command(
        name = "status",
        description = "Says which programs run. Exit code 0: all of them do; 1: not all.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<RunState> state = new StateFile(data.directory()).read();
        System.out.println(json ? asJson(state) : asText(state));
        return state.filter(StatusCommand::allRun).isPresent() ? 0 : 1;
    }

    private static boolean allRun(RunState state) {
        return state.phase() == Phase.UP
                && state.programs().stream().allMatch(program -> program.state() == ProgramState.RUNNING);
    }

    private String asText(Optional<RunState> found) {
        if (found.isEmpty()) {
            return "Rollcall has never run on %s.".formatted(data.directory().root());
        }
        RunState state = found.get();
        StringBuilder text = new StringBuilder(
                "Rollcall on %s is %s.%n".formatted(data.directory().root(), word(state.phase())));
        if (state.failure() != null) {
            text.append(state.failure()).append('\n');
        }
        text.append("%-13s %-10s %8s %6s %8s  %s".formatted("program", "state", "pid", "port", "restarts", "since"));
        for (ProgramStatus program : state.programs()) {
            text.append("%n%-13s %-10s %8s %6s %8d  %s %s"
                    .formatted(
                            program.name(),
                            word(program.state()),
                            orDash(program.pid()),
                            orDash(program.port()),
                            program.restarts(),
                            orDash(program.since()),
                            program.note() == null ? "" : program.note()));
        }
        return text.toString();
    }

    private String asJson(Optional<RunState> found) {
        ObjectNode status = JsonMapper.shared().createObjectNode();
        status.put("data", data.directory().root().toString());
        status.put("phase", word(found.map(RunState::phase).orElse(Phase.STOPPED)));
        found.ifPresent(state -> status.put("failure", state.failure()));
        var programs = status.putArray("programs");
        for (ProgramStatus program : found.map(RunState::programs).orElse(List.of())) {
            programs.addObject()
                    .put("name", program.name())
                    .put("state", word(program.state()))
                    .put("pid", program.pid())
                    .put("port", program.port())
                    .put("restarts", program.restarts())
                    .put(
                            "since",
                            program.since() == null ? null : program.since().toString())
                    .put("note", program.note());
        }
        return status.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
