/** A morning in a synthetic district: arrivals, late and silent schools, duplicates and corrections, at any speed. */
@NullMarked
package io.rollcall.simulator.morning;

import org.jspecify.annotations.NullMarked;
