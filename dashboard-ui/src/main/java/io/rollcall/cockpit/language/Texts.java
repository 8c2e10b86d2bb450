package io.rollcall.cockpit.language;

/** Looks a text up by its key, in one language. */
@FunctionalInterface
public interface Texts {

    /** The text with these values in its places. */
    String get(String key, Object... values);
}
