package io.rollcall.warehouse.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations of this build, oldest first. A released file is never edited: add the next number. */
final class Migrations {

    static final List<String> FILES = List.of(
            "V001__what_the_job_writes.sql",
            "V002__directory.sql",
            "V003__views.sql",
            "V004__analytics.sql",
            "V005__kinds.sql",
            "V006__notices.sql",
            "V007__complete_sessions.sql",
            "V010__analysts_directory.sql",
            "V011__published_tables.sql",
            "V012__published_check_ins.sql",
            "V013__alerts.sql",
            "V014__live_classes.sql",
            "V015__live_class_views.sql",
            "V016__places_and_teachers.sql",
            "V018__time_quality.sql",
            "V019__audit_and_matching.sql",
            "V021__published_occasions.sql",
            "V023__erasures_in_the_audit_log.sql",
            "V024__feeds_and_webhooks.sql",
            "V025__enrolment.sql",
            "V026__persistent_absence.sql",
            "V027__research.sql",
            "V028__history.sql",
            "V029__codecs_of_times.sql",
            "V030__months_in_one_part.sql",
            "V031__occasions_in_the_order_they_lie.sql");

    private Migrations() {}

    static List<Migration> ofThisBuild() {
        return FILES.stream().map(file -> Migration.of(file, read(file))).toList();
    }

    private static String read(String file) {
        try (@Nullable InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("migration missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
