package io.rollcall.standalone.bench;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fresh figures were while events were sent, seen from a browser and, where it was asked to, by the canary.
 *
 * @param screen to the browser's screen
 * @param canary to the warehouse's answer, over the same time
 */
public record BothFreshnesses(Freshness screen, Optional<CanaryTimes> canary) {

    public String asJson() {
        ObjectNode root = JsonMapper.shared()
                .createObjectNode()
                .put("rate_per_second", screen.ratePerSecond())
                .put("samples", screen.samples())
                .put("p50_ms", screen.p50())
                .put("p95_ms", screen.p95())
                .put("p99_ms", screen.p99())
                .put("max_ms", screen.max());
        canary.ifPresent(seen -> root.putObject("canary")
                .put("samples", seen.marks())
                .put("p50_ms", seen.percentile(50))
                .put("p95_ms", seen.percentile(95))
                .put("p99_ms", seen.percentile(99)));
        return root.toString();
    }

    public String asText() {
        return "acknowledged to screen, %d events: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms"
                        .formatted(screen.samples(), screen.p50(), screen.p95(), screen.p99(), screen.max())
                + canary.map(seen ->
                                "%nthe canary, acknowledged to the warehouse's answer, %d marks: p50 at most %d ms, p95 %d ms, p99 %d ms"
                                        .formatted(
                                                seen.marks(),
                                                seen.percentile(50),
                                                seen.percentile(95),
                                                seen.percentile(99)))
                        .orElse("");
    }
}
