package io.rollcall.standalone.wording;

/** A number and what is counted, in English: one school, two schools. */
public final class Counted {

    private Counted() {}

    /** Of a thing whose plural takes an s. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /** Of a thing whose plural does not only take an s. */
    public static String of(long count, String one, String more) {
        return "%,d %s".formatted(count, count == 1 ? one : more);
    }
}
