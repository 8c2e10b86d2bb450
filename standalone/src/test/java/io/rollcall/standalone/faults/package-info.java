/** Tests what a run of faults plans and adds up; the run itself needs a machine. */
@NullMarked
package io.rollcall.standalone.faults;

import org.jspecify.annotations.NullMarked;
