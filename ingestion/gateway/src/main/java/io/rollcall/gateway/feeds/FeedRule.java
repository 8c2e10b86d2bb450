package io.rollcall.gateway.feeds;

/** Every rule that a feed's definition, or the rotation of its keys, can break; each has its own sentence in the message bundles. */
public enum FeedRule {
    IS_OBJECT,
    FIELD_EXPECTED,
    FIELD_ONCE,
    NAMES,
    SCHOOLS,
    REVOKE_OTHERS,
    HISTORY,
    HISTORY_CLOSES,
    HISTORY_STAYS,
    LIMIT,
    OVERLAP,
    DISTRICT_KNOWN,
    SCHOOLS_KNOWN,
    FEWER_KEYS
}
