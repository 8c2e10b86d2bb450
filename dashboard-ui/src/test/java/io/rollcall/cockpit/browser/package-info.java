/** The cockpit in a real browser. */
@NullMarked
package io.rollcall.cockpit.browser;

import org.jspecify.annotations.NullMarked;
