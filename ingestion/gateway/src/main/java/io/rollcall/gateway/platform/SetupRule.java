package io.rollcall.gateway.platform;

/** What can be missing on our side for a callback to be taken; each has its own sentence in the message bundles. */
public enum SetupRule {
    /** The gateway was started without a folder of platforms' secrets. */
    FOLDER,
    /** There is no file for this feed. */
    FILE,
    /** The file lacks a property. */
    PROPERTY_PRESENT,
    /** A property of the file breaks its rule. */
    PROPERTY_FORM,
    /** The file's district has no feed of this name. */
    FEED,
    /** Neither the file nor the feed says which school the platform speaks for. */
    SCHOOL
}
