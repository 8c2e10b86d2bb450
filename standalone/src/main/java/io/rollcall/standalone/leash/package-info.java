/** Runs inside every child: ends it when the launcher has died. */
@NullMarked
package io.rollcall.standalone.leash;

import org.jspecify.annotations.NullMarked;
