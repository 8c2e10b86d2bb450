package io.rollcall.standalone.program;

import io.rollcall.standalone.supervise.Probe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** Well is what answers 200 at an address, with a body that is as it should be. */
final class HttpProbe implements Probe {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private static final int OK = 200;

    private final HttpRequest request;
    private final Predicate<String> expected;

    private HttpProbe(URI address, Predicate<String> expected) {
        this.request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        this.expected = expected;
    }

    static Probe ok(int port, String path) {
        return new HttpProbe(address(port, path), body -> true);
    }

    /** Flink's web interface answers long before its job runs. */
    static Probe flinkJobRuns(int port) {
        return new HttpProbe(address(port, "/jobs/overview"), body -> body.contains("\"state\":\"RUNNING\""));
    }

    @Override
    public boolean healthy() throws InterruptedException {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return answer.statusCode() == OK && expected.test(answer.body());
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
