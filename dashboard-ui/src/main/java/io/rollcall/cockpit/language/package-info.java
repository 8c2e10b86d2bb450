/** The languages that the cockpit speaks and which of them a browser is answered in. */
@NullMarked
package io.rollcall.cockpit.language;

import org.jspecify.annotations.NullMarked;
