package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every newer version of a schema must read every older one, since a rebuild reads the whole log. */
class SchemaCompatibilityTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/io/rollcall/event");

    @TestFactory
    Stream<DynamicTest> everyVersionReadsAllBeforeIt() throws IOException {
        TreeMap<String, List<Path>> families = new TreeMap<>();
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            files.sorted()
                    .forEach(file -> families.merge(
                            file.getFileName().toString().replaceFirst("-v\\d+\\.avsc$", ""),
                            List.of(file),
                            SchemaCompatibilityTest::append));
        }
        assertThat(families).isNotEmpty();
        return families.entrySet().stream()
                .map(family -> DynamicTest.dynamicTest(family.getKey(), () -> assertCompatible(family.getValue())));
    }

    private static void assertCompatible(List<Path> versions) {
        for (int reader = 0; reader < versions.size(); reader++) {
            for (int writer = 0; writer <= reader; writer++) {
                var verdict = SchemaCompatibility.checkReaderWriterCompatibility(
                        load(versions.get(reader)), load(versions.get(writer)));
                assertThat(verdict.getType())
                        .as("%s reads %s", versions.get(reader), versions.get(writer))
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
            }
        }
    }

    private static Schema load(Path file) {
        return AvroMessages.load(file.getFileName().toString());
    }

    private static List<Path> append(List<Path> versions, List<Path> next) {
        return Stream.concat(versions.stream(), next.stream()).toList();
    }
}
