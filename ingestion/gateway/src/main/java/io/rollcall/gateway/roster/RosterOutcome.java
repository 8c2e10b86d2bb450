package io.rollcall.gateway.roster;

/**
 * What a roster came to.
 *
 * @param people whom it names
 * @param changed people of whom something is kept anew
 * @param schools those with pupils of whom the counts are known now
 * @param entries versions of schools and classes that the directory took
 */
public record RosterOutcome(int people, int changed, int schools, int entries) {}
