/** Starts programs in order, watches them, restarts those that die and stops them in reverse order. */
@NullMarked
package io.rollcall.standalone.supervise;

import org.jspecify.annotations.NullMarked;
