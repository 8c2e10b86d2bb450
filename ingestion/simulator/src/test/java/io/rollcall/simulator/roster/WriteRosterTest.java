package io.rollcall.simulator.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WriteRosterTest {

    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

    @Test
    void everybodyOfTheDistrictIsInIt() throws IOException {
        Map<String, List<String>> files = files();

        assertThat(files.get("orgs.csv")).hasSize(2 + PLAN.schools().size());
        assertThat(files.get("users.csv")).hasSize(1 + PLAN.students() + PLAN.staff());
        assertThat(files.get("enrollments.csv")).hasSize(1 + PLAN.students());
        assertThat(files.get("classes.csv"))
                .hasSize(1
                        + PLAN.schools().stream()
                                .mapToInt(school -> school.classes().size())
                                .sum());
    }

    @Test
    void everyRowHasTheFieldsOfItsHeading() throws IOException {
        files().forEach((name, lines) -> assertThat(lines)
                .as(name)
                .allMatch(line -> line.split(",", -1).length == lines.getFirst().split(",", -1).length));
    }

    private static Map<String, List<String>> files() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        new WriteRoster(PLAN, LocalDate.of(2026, 11, 23)).to(packed);
        Map<String, List<String>> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        return files;
    }
}
