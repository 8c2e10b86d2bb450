package io.rollcall.gateway.person;

/** Every rule that a change of a school's namespace can break; each has its own sentence in the message bundles. */
public enum NamespaceRule {
    KIND,
    ROLE,
    NAMESPACE,
    FROM_FORM,
    FROM_LATER
}
