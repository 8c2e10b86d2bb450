package io.rollcall.event;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary claims of one person and occasion, drawn from so few times and ids that ties are common. */
final class Claims {

    private Claims() {}

    static Arbitrary<Claim> any() {
        return Combinators.combine(orders(), standings(), Arbitraries.of(Operation.values()), happenings())
                .as((order, standing, operation, happened) -> {
                    Claim claim = operation == Operation.SET ? Claim.set(order, standing) : Claim.retract(order);
                    return happened.map(claim::happening).orElse(claim);
                });
    }

    private static Arbitrary<Optional<Happened>> happenings() {
        return Combinators.combine(Arbitraries.longs().between(0, 2), Arbitraries.of(0, 300))
                .as((millis, within) -> Optional.of(new Happened(Instant.ofEpochMilli(millis), within))
                        .filter(_ -> millis > 0));
    }

    private static Arbitrary<SourceOrder> orders() {
        Arbitrary<Instant> times = Arbitraries.longs().between(0, 4).map(Instant::ofEpochMilli);
        return Combinators.combine(times, Arbitraries.of("e-1", "e-2", "e-3")).as(SourceOrder::new);
    }

    private static Arbitrary<Standing> standings() {
        return Combinators.combine(
                        Arbitraries.of(Kind.ATTENDANCE.statuses()),
                        Arbitraries.of("3-1", "3-2", Standing.NO_CLASS),
                        Arbitraries.of(Reason.values()),
                        Arbitraries.of(Mode.values()))
                .as(Standing::attendance);
    }
}
