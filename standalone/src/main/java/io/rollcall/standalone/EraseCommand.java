package io.rollcall.standalone;

import io.rollcall.standalone.data.CockpitLogin;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.ErasureTerms;
import io.rollcall.standalone.feed.Operator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Has a person's data erased. The id is read from standard input: an argument would stand in the list of processes and in the shell's history. */
@Command(
        name = "erase",
        description = "Erases a person's data for good; reads the person's id from standard input.",
        mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--district", paramLabel = "CODE", description = "Default: the bureau login's.")
    private @Nullable String district;

    @Option(names = "--school", paramLabel = "CODE", description = "Default: every school of the district.")
    private @Nullable String school;

    @Option(
            names = "--namespace",
            required = true,
            paramLabel = "CODE",
            description = "Which platform's id it is, as data.person.namespace of events says.")
    private String namespace = "";

    @Option(
            names = "--school-years",
            split = ",",
            paramLabel = "YEAR",
            description = "The years in which they begin. Default: those of which anything is kept.")
    private List<Integer> schoolYears = List.of();

    @Option(names = "--purpose", paramLabel = "CODE", description = "For the audit log, such as the request's number.")
    private @Nullable String purpose;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        System.err.println("The person's id, on a line of standard input:");
        String id = ErasureTerms.readId(System.in);
        String of = district == null ? CockpitLogin.BUREAU.district() : district;
        JsonNode answer = new Operator(running.gateway(), running.secrets().operatorKey())
                .erase(new ErasureTerms(of, school, namespace, schoolYears, purpose), id);
        System.out.printf(
                "Erased. Schools: %,d; school years: %s. The figures follow within seconds, the rows within minutes.%n"
                        + "./rollcall audit shows that figures and log agree without the person (docs/operations/erasure.md).%n",
                answer.path("schools").asInt(), answer.path("schoolYears"));
        return 0;
    }
}
