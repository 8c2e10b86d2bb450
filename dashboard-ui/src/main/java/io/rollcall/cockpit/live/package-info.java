/** A district's day as it happens: one poll of the warehouse shared by all viewers, and the rules of what is shown. */
@NullMarked
package io.rollcall.cockpit.live;

import org.jspecify.annotations.NullMarked;
