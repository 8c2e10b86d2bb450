package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/**
 * How many pupils of one class stand at a symptom that was reported in this range, its end included? A row a school and class with any; which pupils and which
 * class it is stays in the warehouse.
 */
@FunctionalInterface
public interface ClassSymptoms {

    List<ClassWithSymptoms> ask(String district, Instant after, Instant until);

    /** Some class of a school; a pupil who reported twice counts once. */
    record ClassWithSymptoms(String school, long pupils) {}
}
