package io.rollcall.standalone;

import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.feed.OpenCanary;
import io.rollcall.standalone.feed.Operator;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the canary sing, or not. */
@Command(
        name = "canary",
        description = {
            "A made-up pupil in a district of its own, who is marked every few seconds, so that it is known how fresh figures are when nobody sends, too.",
            "It is in no figure, audit or export of anybody. The cockpit's metrics have what came of it, and ./rollcall doctor looks at them."
        },
        mixinStandardHelpOptions = true)
final class CanaryCommand {

    @Command(
            name = "on",
            description = "Begins within seconds, and again at every start; said once more, it changes the key.",
            mixinStandardHelpOptions = true)
    int on(@Mixin DataOption data) throws IOException, InterruptedException, Refusal {
        canary(data).on();
        System.out.println("The canary is marked every few seconds from now on.");
        return 0;
    }

    @Command(name = "off", description = "Ends it, and its key.", mixinStandardHelpOptions = true)
    int off(@Mixin DataOption data) throws IOException, InterruptedException, Refusal {
        canary(data).off();
        System.out.println("The canary is not marked any more.");
        return 0;
    }

    static OpenCanary canary(DataOption data) throws IOException, Refusal {
        return canary(Running.on(data.directory()));
    }

    static OpenCanary canary(Running running) throws IOException {
        return new OpenCanary(new Operator(running.gateway(), running.secrets().operatorKey()), running.data());
    }
}
