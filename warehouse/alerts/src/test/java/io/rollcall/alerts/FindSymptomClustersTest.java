package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.ClassSymptoms.ClassWithSymptoms;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three pupils of one class. */
class FindSymptomClustersTest {

    private final FindSymptomClusters rule =
            new FindSymptomClusters(AlertThresholds.usual().symptoms());

    @Test
    void threeOfAClassAreAClusterOfTheSchoolAndNoClassIsNamed() {
        assertThat(find(of("S1", 3)))
                .containsExactly(new Condition(
                        AlertRule.SYMPTOM_CLUSTER,
                        SchoolMonday.DATE,
                        "S1",
                        "",
                        Severity.URGENT,
                        new Evidence(3, 3, 48, 1),
                        false));
    }

    @Test
    void twoOfEachOfTwoClassesAreNone() {
        assertThat(find(of("S1", 2), of("S1", 2))).isEmpty();
    }

    @Test
    void twoClassesOfASchoolAreOneAlert() {
        assertThat(find(of("S1", 3), of("S1", 5), of("S2", 4)))
                .extracting(Condition::school, Condition::evidence)
                .containsExactly(tuple("S1", new Evidence(5, 3, 48, 2)), tuple("S2", new Evidence(4, 3, 48, 1)));
    }

    private List<Condition> find(ClassWithSymptoms... classes) {
        return rule.find(at("09:00"), List.of(classes));
    }

    private static ClassWithSymptoms of(String school, long pupils) {
        return new ClassWithSymptoms(school, pupils);
    }
}
