/** A district's roster as a OneRoster zip: read, held against what is known, and kept as pseudonymous enrolments and as counts in the directory. */
@NullMarked
package io.rollcall.gateway.roster;

import org.jspecify.annotations.NullMarked;
