package io.rollcall.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a component of a record one setting of a program. What may be said follows from the component's type; an {@code Optional} need not be said. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** What the text of the variable names. */
    enum Names {
        /** Nothing: it is the value. */
        ITSELF,
        /** A file that holds the value, which is never quoted. */
        SECRET,
        /** A file that must be there. */
        FILE,
        /** A folder, which may come to be later. */
        FOLDER
    }

    /** The environment variable. */
    String value();

    /** What is settled by it, for the reference page. */
    String means();

    /** What holds where the variable is not set, as it would be written; without it the variable is needed, unless the component is an {@code Optional}. */
    String otherwise() default "";

    /** In words, what not setting an {@code Optional} comes to. */
    String without() default "";

    /** Of what a number is one, for the reference page. */
    String unit() default "";

    /** The least number. */
    int least() default 1;

    /** The greatest number. */
    int most() default Integer.MAX_VALUE;

    /** What is allowed, in words; for types that read themselves by a static {@code parse(String)}. */
    String form() default "";

    Names names() default Names.ITSELF;
}
