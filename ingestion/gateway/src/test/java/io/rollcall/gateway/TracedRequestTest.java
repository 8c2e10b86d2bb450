package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.log.Trace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracedRequestTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void theTraceOfTheCallerGoesAlongToTheLog() {
        http.send(http.events(Http.ONE, event("e-1").getBytes(UTF_8)).header("traceparent", PARENT));

        assertThat(gateway.log().traces().getLast()).isEqualTo(Trace.parse(PARENT));
    }

    @Test
    void nothingElseThatACallerWritesThereDoes() {
        http.send(http.events(Http.ONE, event("e-2").getBytes(UTF_8)).header("traceparent", "pupil S-19"));

        assertThat(gateway.log().traces().getLast()).isEqualTo(Optional.empty());
    }
}
