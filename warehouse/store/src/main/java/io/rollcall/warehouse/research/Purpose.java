package io.rollcall.warehouse.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a researcher may ask about, and until when.
 *
 * @param id a code, such as the number of the decision; never used twice
 * @param from the first day that may be asked about
 * @param to the last one
 * @param expiresAt from then on it is approved no longer
 */
public record Purpose(String district, String id, LocalDate from, LocalDate to, Instant expiresAt) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    /** @throws IllegalArgumentException with a sentence */
    public Purpose {
        if (!CODE.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a purpose's id has 1 to 64 letters of the alphabet, digits and . _ : -, not '" + id + "'");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }
}
