package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.warehouse.retention.DeclaredRetention;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people are told of how long data is kept is what this program deletes by. */
class DeclaredRetentionTest {

    @Test
    void everyKindIsKeptAsLongAsPeopleAreTold() {
        Map<String, Integer> told = new HashMap<>(DeclaredRetention.days());
        told.keySet().removeAll(Set.of(DeclaredRetention.AUDIT_LOG, DeclaredRetention.DELIVERIES));

        assertThat(told)
                .isEqualTo(Kind.retentions().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, kept ->
                        (int) kept.getValue().toDays())));
    }
}
