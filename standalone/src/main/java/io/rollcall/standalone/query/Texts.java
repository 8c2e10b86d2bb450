package io.rollcall.standalone.query;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;

/** A value of the warehouse as a text. */
final class Texts {

    private Texts() {}

    static String of(Object value) {
        return switch (value) {
            case Array array -> Arrays.deepToString(elements(array));
            case Object[] elements -> Arrays.deepToString(elements);
            default -> value.toString();
        };
    }

    static Object[] elements(Array array) {
        try {
            return array.getArray() instanceof Object[] objects ? objects : new Object[] {array.getArray()};
        } catch (SQLException unreadable) {
            throw new IllegalStateException("An array of the answer cannot be read.", unreadable);
        }
    }
}
