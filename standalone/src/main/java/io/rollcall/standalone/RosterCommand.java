package io.rollcall.standalone;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.roster.WriteRoster;
import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.Operator;
import io.rollcall.standalone.feed.RosterParameters;
import io.rollcall.standalone.wording.Counted;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Rosters: who is enrolled where, as a OneRoster zip. */
@Command(
        name = "roster",
        description = "Sends a district's roster (a OneRoster zip), makes one up, says by whose ids a school counts.",
        mixinStandardHelpOptions = true)
final class RosterCommand {

    @Command(
            name = "send",
            description = "Sends a OneRoster 1.1 or 1.2 zip; all of it is taken, or nothing where a row is wrong.",
            mixinStandardHelpOptions = true)
    int send(
            @Mixin DataOption data,
            @Parameters(paramLabel = "FILE", description = "The zip, as docs/feeds/directory.md has it.") Path file,
            @Option(names = "--district", paramLabel = "CODE", description = "Default: the bureau login's.")
                    String district,
            @Option(
                            names = "-P",
                            paramLabel = "NAME=VALUE",
                            description = "A parameter of the call, such as classCodes=classCode.")
                    Map<String, String> parameters)
            throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        RosterParameters said =
                RosterParameters.of(district == null ? CockpitLogin.BUREAU.district() : district, parameters);
        JsonNode answer = new Operator(running.gateway(), running.secrets().operatorKey()).postRoster(file, said);
        System.out.printf(
                "%s, %,d changed; %s, %s of schools and classes taken%n",
                Counted.of(answer.path("people").asInt(), "person", "people"),
                answer.path("changed").asInt(),
                Counted.of(answer.path("schools").asInt(), "school"),
                Counted.of(answer.path("entries").asInt(), "version"));
        return 0;
    }

    @Command(
            name = "namespaces",
            description =
                    "By whose ids a school counts its people; with --namespace, changes that from a later day on.",
            mixinStandardHelpOptions = true)
    int namespaces(
            @Mixin DataOption data,
            @Parameters(paramLabel = "SCHOOL", description = "The school's code.") String school,
            @Option(names = "--district", paramLabel = "CODE", description = "Default: the bureau login's.")
                    String district,
            @Option(names = "--namespace", paramLabel = "CODE", description = "Whose ids are to count.")
                    String namespace,
            @Option(names = "--kind", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "ATTENDANCE")
                    String kind,
            @Option(names = "--role", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "STUDENT") String role,
            @Option(names = "--from", paramLabel = "DATE", description = "Default: the earliest possible day.")
                    String from)
            throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        Operator operator = new Operator(running.gateway(), running.secrets().operatorKey());
        String of = district == null ? CockpitLogin.BUREAU.district() : district;
        JsonNode answer = namespace == null
                ? operator.namespaces(of, school)
                : operator.putNamespace(of, school, RosterParameters.ofNamespace(kind, role, namespace, from));
        answer.path("namespaces")
                .forEach(one -> System.out.printf(
                        "%-14s %-9s from %s  %s%n",
                        one.path("kind").asString(),
                        one.path("role").asString(),
                        one.path("from").asString(),
                        one.path("namespace").asString()));
        return 0;
    }

    @Command(
            name = "make",
            description = "Writes the roster of the demo's made-up district, with an id of a second platform a person.",
            mixinStandardHelpOptions = true)
    int make(
            @Parameters(paramLabel = "FILE", description = "Where to write the zip.") Path file,
            @Option(
                            names = "--size",
                            description = "SMALL: 12 schools; DISTRICT: 286 and 220,000 pupils (${DEFAULT-VALUE}).",
                            defaultValue = "SMALL")
                    DistrictSize size)
            throws IOException {
        DistrictPlan plan = DistrictPlan.haizhu(size, DistrictPlan.DEFAULT_SEED);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new WriteRoster(plan, LocalDate.now(plan.zone())).to(out);
        }
        System.out.printf(
                "%s: %,d pupils and %,d staff of %d schools; send it with%n"
                        + "./rollcall roster send %s -P sourcedIdNamespace=sis -P classCodes=classCode%n",
                file, plan.students(), plan.staff(), plan.schools().size(), file);
        return 0;
    }
}
