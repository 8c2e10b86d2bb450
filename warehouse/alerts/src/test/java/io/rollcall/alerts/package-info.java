/** The rules, each raised, closed and nearly raised; and their evaluation without a warehouse. */
@NullMarked
package io.rollcall.alerts;

import org.jspecify.annotations.NullMarked;
