package io.rollcall.standalone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** Many who look at the same overview, each with a session, a page and a web socket. */
public final class PushViewers implements AutoCloseable {

    private final List<PushViewer> viewers = new ArrayList<>();

    private PushViewers() {}

    /** Opens so many, one after the other. */
    public static PushViewers open(int count, URI cockpit, String login, String password)
            throws IOException, InterruptedException {
        PushViewers all = new PushViewers();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int viewer = 0; viewer < count; viewer++) {
                all.viewers.add(PushViewer.open(client, cockpit, login, password));
            }
            return all;
        } catch (IOException | InterruptedException failure) {
            all.close();
            throw failure;
        }
    }

    public int count() {
        return viewers.size();
    }

    /** What has been pushed to all of them together, as it came over the wire. */
    public long bytes() {
        return viewers.stream().mapToLong(viewer -> viewer.push().bytes()).sum();
    }

    /** How many messages that was. */
    public long messages() {
        return viewers.stream().mapToLong(viewer -> viewer.push().messages()).sum();
    }

    /** The fewest messages that one of them has been sent: a viewer who is left out shows. */
    public long fewestMessages() {
        return viewers.stream()
                .mapToLong(viewer -> viewer.push().messages())
                .min()
                .orElse(0);
    }

    /** How many are still connected. */
    public long connected() {
        return viewers.stream().filter(viewer -> viewer.push().isOpen()).count();
    }

    @Override
    public void close() {
        viewers.forEach(PushViewer::close);
    }
}
