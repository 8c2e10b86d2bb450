/** Looks at an installation for the faults that happen most, and says of each what to do next. */
@NullMarked
package io.rollcall.standalone.doctor;

import org.jspecify.annotations.NullMarked;
