package io.rollcall.standalone;

import io.rollcall.standalone.data.FeedKeys;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.EventFile;
import io.rollcall.standalone.send.RegisterFile;
import io.rollcall.standalone.send.SendEvents;
import io.rollcall.standalone.send.SendEvents.Sent;
import io.rollcall.standalone.send.SendRegister;
import io.rollcall.standalone.send.SendRegister.Taken;
import io.rollcall.standalone.wording.Counted;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts a file of events, or a register. */
@Command(
        name = "send",
        description =
                "Posts a file of events, or a register, and shows what became of each. Exit code 0: all were admitted; 1: not all.",
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--feed",
            required = true,
            paramLabel = "NAME",
            description = "Whose key is used: a feed that ./rollcall feed open has opened here.")
    private String feed = "";

    @Option(
            names = "--with",
            paramLabel = "NAME=VALUE",
            description = "For a register: what it does not say itself, such as school=S001 or dates=DMY.")
    private Map<String, String> with = new LinkedHashMap<>();

    @Parameters(
            paramLabel = "FILE",
            description =
                    ".json (an event or an array), .ndjson or .jsonl (an event a line), with .gz gzipped; or a register: .csv, .tsv or .xlsx.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal {
        Running running = Running.on(data.directory());
        FeedKeys keys = new FeedKeys(running.data());
        Optional<String> key = keys.key(feed);
        if (key.isEmpty()) {
            String known =
                    keys.names().isEmpty() ? "there is none yet" : "there are " + String.join(", ", keys.names());
            throw new Refusal("No feed is called %s in %s; %s. ./rollcall feed open %s opens it."
                    .formatted(feed, keys.file(), known, feed));
        }
        return send(running.gateway(), key.get()) ? 0 : 1;
    }

    /** Whether everything was admitted. */
    private boolean send(URI gateway, String key) throws IOException, InterruptedException, Refusal {
        try {
            return RegisterFile.isOne(file) ? sendRegister(gateway, key) : sendEvents(gateway, key);
        } catch (ConnectException stopped) {
            throw new Refusal("The gateway does not answer at %s; ./rollcall status says why.".formatted(gateway));
        }
    }

    private boolean sendRegister(URI gateway, String key) throws IOException, InterruptedException, Refusal {
        Taken taken = new SendRegister(gateway, key, System.out::println).send(RegisterFile.of(file), with);
        System.out.println(taken.sentence());
        return taken.isWhole();
    }

    private boolean sendEvents(URI gateway, String key) throws IOException, InterruptedException, Refusal {
        Sent sent = new SendEvents(gateway, key, System.out::println).send(new EventFile(file));
        System.out.printf("%,d of %s admitted%n", sent.admitted(), Counted.of(sent.received(), "event"));
        return sent.admitted() == sent.received();
    }
}
