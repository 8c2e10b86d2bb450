/** The commands behind ./rollcall. */
@NullMarked
package io.rollcall.standalone;

import org.jspecify.annotations.NullMarked;
