package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final Migration FIRST = new Migration(1, "first", "SELECT 1;\n");
    private static final Migration SECOND = new Migration(2, "second", "SELECT 2;\n");

    @Test
    void splitsAtSemicolonsThatEndALine() {
        Migration migration = Migration.of("V001__x.sql", """
                -- a comment; with a semicolon
                CREATE TABLE a (x String COMMENT 'one; two');

                CREATE TABLE b
                (y String);
                """);

        assertThat(migration.statements())
                .containsExactly("CREATE TABLE a (x String COMMENT 'one; two')", "CREATE TABLE b\n(y String)");
    }

    @Test
    void readsNumberAndNameFromTheFilesName() {
        assertThat(Migration.of("V012__more_columns.sql", "")).isEqualTo(new Migration(12, "more_columns", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Migration.of("12.sql", ""));
    }

    @Test
    void lineEndingsDoNotChangeTheChecksum() {
        assertThat(new Migration(1, "x", "a\r\nb").checksum()).isEqualTo(new Migration(1, "x", "a\nb").checksum());
    }

    @Test
    void appliesOnlyWhatIsMissing() {
        assertThat(MigrationPlan.pending(List.of(FIRST, SECOND), applied(FIRST)))
                .containsExactly(SECOND);
        assertThat(MigrationPlan.pending(List.of(FIRST, SECOND), applied())).containsExactly(FIRST, SECOND);
    }

    @Test
    void aNumberMayBeLeftOut() {
        Migration tenth = new Migration(10, "tenth", "SELECT 10;\n");

        assertThat(MigrationPlan.pending(List.of(FIRST, tenth), applied(FIRST, tenth)))
                .isEmpty();
    }

    @Test
    void refusesAChangedFile() {
        Migration edited = new Migration(1, "first", "SELECT 3;\n");

        assertThatThrownBy(() -> MigrationPlan.pending(List.of(edited, SECOND), applied(FIRST)))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("migration 1 (first) has changed");
    }

    @Test
    void refusesAWarehouseThatIsAhead() {
        assertThatThrownBy(() -> MigrationPlan.pending(List.of(FIRST), applied(FIRST, SECOND)))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("run a newer build");
    }

    @Test
    void theBuildKnowsEveryFileAndNoTwoHaveOneNumber() throws IOException, URISyntaxException {
        assertThat(filesInTheFolder()).containsExactlyElementsOf(Migrations.FILES);
        assertThat(Migrations.ofThisBuild())
                .extracting(Migration::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static List<String> filesInTheFolder() throws IOException, URISyntaxException {
        Path first = Path.of(Objects.requireNonNull(Migrations.class.getResource(Migrations.FILES.getFirst()))
                .toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(first.getParent()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<Integer, String> applied(Migration... migrations) {
        SortedMap<Integer, String> checksums = new TreeMap<>();
        for (Migration migration : migrations) {
            checksums.put(migration.version(), migration.checksum());
        }
        return checksums;
    }
}
