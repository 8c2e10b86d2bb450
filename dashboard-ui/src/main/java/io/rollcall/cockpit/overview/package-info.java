/** A district's day as its bureau watches it: one poll of the warehouse shared by all viewers, and the rules of what is shown. */
@NullMarked
package io.rollcall.cockpit.overview;

import org.jspecify.annotations.NullMarked;
