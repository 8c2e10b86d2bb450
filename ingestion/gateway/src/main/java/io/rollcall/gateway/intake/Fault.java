package io.rollcall.gateway.intake;

import java.util.List;

/**
 * What is wrong with one event.
 *
 * @param rule the rule that it breaks
 * @param arguments what the rule's sentence names: a field, what is allowed, a place in the text; never a value that the caller sent
 */
public record Fault(Rule rule, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(Rule rule, String... arguments) {
        return new Fault(rule, List.of(arguments));
    }
}
