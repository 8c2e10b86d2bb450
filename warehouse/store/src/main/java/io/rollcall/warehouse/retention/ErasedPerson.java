package io.rollcall.warehouse.retention;

import java.util.regex.Pattern;

/**
 * Of whom no row is to be kept.
 *
 * @param school {@link #ALL_SCHOOLS} for every school of the district
 * @param subject the hash, as 32 hexadecimal digits
 */
public record ErasedPerson(String district, String school, String subject) {

    public static final String ALL_SCHOOLS = "*";

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{32}");

    public ErasedPerson {
        if (!HEXADECIMAL.matcher(subject).matches()) {
            throw new IllegalArgumentException("a subject is 32 hexadecimal digits");
        }
    }
}
