package io.rollcall.standalone.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the audit's figures school by school. */
final class Findings {

    private static final int KEPT = 20;
    private static final String NOTHING = "nothing";

    private final List<Difference> differences = new ArrayList<>();
    private final Set<Place> moving = new HashSet<>();
    private long persons;
    private long counters;
    private long drift;

    void compare(SchoolKey school, SchoolLedger log, WarehouseLedger.School warehouse) {
        persons += log.persons();
        comparePersons(school, log, warehouse);
        Map<CounterKey, Long> recount = log.recount();
        counters += recount.size();
        recount.forEach((key, count) -> check(
                key.table(), school + " " + key, count, warehouse.counters().remove(key)));
        warehouse.counters().forEach((key, count) -> check(key.table(), school + " " + key, null, count));
    }

    /** Takes over what another one has gathered. */
    void add(Findings other) {
        persons += other.persons;
        counters += other.counters;
        drift += other.drift;
        moving.addAll(other.moving);
        other.differences.stream().limit(KEPT - differences.size()).forEach(differences::add);
    }

    void unknownSchool(SchoolKey school) {
        check("school", school.toString(), null, "rows in the warehouse");
    }

    /** Is compared with nothing. A school of which several kinds keep arriving is one school all the same. */
    void keepsMoving(SchoolKey school) {
        moving.add(new Place(school.district(), school.school()));
    }

    boolean hasDrift() {
        return drift > 0;
    }

    AuditReport report(long logEvents) {
        return new AuditReport(logEvents, persons, counters, drift, moving.size(), differences);
    }

    private void comparePersons(SchoolKey school, SchoolLedger log, WarehouseLedger.School warehouse) {
        log.forEachPerson((key, standing) -> {
            @Nullable PersonStanding found = warehouse.persons().remove(key);
            if (!standing.isUnknown()) {
                check("person", school + " " + key, standing, found);
            } else if (found != null && !found.isUnknown()) {
                check("person", school + " " + key, null, found);
            }
        });
        warehouse.persons().forEach((key, found) -> check("person", school + " " + key, null, found));
    }

    private void check(String what, String key, @Nullable Object expected, @Nullable Object found) {
        if (Objects.equals(expected, found)) {
            return;
        }
        drift++;
        if (differences.size() < KEPT) {
            differences.add(
                    new Difference(what, key, Objects.toString(expected, NOTHING), Objects.toString(found, NOTHING)));
        }
    }

    /** A school whatever the kind. */
    private record Place(String district, String school) {}
}
