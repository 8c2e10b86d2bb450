package io.rollcall.gateway.roster;

import io.rollcall.event.EnrolmentRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that says that somebody belongs somewhere.
 *
 * @param id a keyed hash of the roster's own id of it
 * @param classCode "" where it is the school as such
 * @param begins the first day; null where the row does not say
 * @param usuallyBegins the first day where nothing else is known
 * @param ends the first day on which it no longer holds; null where the row does not say
 * @param deleted whether the row takes it back
 */
record Stay(
        long id,
        String school,
        String classCode,
        EnrolmentRole role,
        @Nullable LocalDate begins,
        LocalDate usuallyBegins,
        @Nullable LocalDate ends,
        boolean deleted) {}
