/** A made-up district's roster as a OneRoster zip, with the names and numbers that real ones have and the gateway drops. */
@NullMarked
package io.rollcall.simulator.roster;

import org.jspecify.annotations.NullMarked;
