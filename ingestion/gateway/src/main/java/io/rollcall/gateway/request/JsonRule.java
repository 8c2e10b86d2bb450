package io.rollcall.gateway.request;

/** What JSON text must keep beside JSON's own grammar, in every body; has its own sentence in the message bundles. */
public enum JsonRule {
    /** Not nested more deeply, no number and no name longer, than {@link Json} reads. */
    JSON_LIMITS
}
