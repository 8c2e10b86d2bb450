package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.ClassSymptoms.ClassWithSymptoms;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link AlertRule#SYMPTOM_CLUSTER}: schools in which some class has several pupils with a symptom. One alert a school, so that none says which class it is. */
final class FindSymptomClusters {

    private final SymptomThresholds thresholds;

    FindSymptomClusters(SymptomThresholds thresholds) {
        this.thresholds = thresholds;
    }

    List<Condition> find(Moment moment, List<ClassWithSymptoms> classes) {
        return classes.stream()
                .filter(some -> some.pupils() >= thresholds.pupils())
                .collect(Collectors.groupingBy(ClassWithSymptoms::school))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(school -> cluster(moment, school.getKey(), school.getValue()))
                .toList();
    }

    private Condition cluster(Moment moment, String school, List<ClassWithSymptoms> classes) {
        long most = classes.stream().mapToLong(ClassWithSymptoms::pupils).max().orElseThrow();
        return new Condition(
                AlertRule.SYMPTOM_CLUSTER,
                moment.today(),
                school,
                "",
                Severity.URGENT,
                new Evidence(most, thresholds.pupils(), thresholds.within().toHours(), classes.size()),
                false);
    }
}
