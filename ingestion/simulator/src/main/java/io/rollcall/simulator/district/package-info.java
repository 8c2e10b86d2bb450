/** A synthetic district: its schools, classes and calendar, all a function of a seed. */
@NullMarked
package io.rollcall.simulator.district;

import org.jspecify.annotations.NullMarked;
