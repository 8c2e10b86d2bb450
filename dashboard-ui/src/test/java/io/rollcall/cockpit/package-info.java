/** Tests of the cockpit as a whole. */
@NullMarked
package io.rollcall.cockpit;

import org.jspecify.annotations.NullMarked;
