package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.fuzz.Fuzz;
import io.rollcall.gateway.fuzz.Target;
import java.net.URI;
import java.time.InstantSource;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A bounded run over every transport; the long one is {@code FuzzRunningGateway}. */
class FuzzTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Fuzz fuzz = new Fuzz(new Target(
            URI.create("http://127.0.0.1:" + gateway.port()),
            "haizhu",
            gateway.feedKey(),
            RunningGateway.OPERATOR_KEY,
            "s001-app",
            Contract.of(new Http(gateway)),
            InstantSource.fixed(RunningGateway.NOW)));

    @Property(tries = 1_500)
    void whateverIsSentTheAnswerIsOneOfTheContracts(@ForAll Random random) {
        assertThat(fuzz.once(random)).isBetween(200, 499);
    }
}
