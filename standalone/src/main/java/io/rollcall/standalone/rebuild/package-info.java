/** Counts the whole log again under a higher generation, in place, while everything else goes on. */
@NullMarked
package io.rollcall.standalone.rebuild;

import org.jspecify.annotations.NullMarked;
