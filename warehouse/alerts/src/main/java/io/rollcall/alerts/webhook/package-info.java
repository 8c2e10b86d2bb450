/** Tells each district's own system of its alerts: signed, again until it is taken, and remembered over restarts. */
@NullMarked
package io.rollcall.alerts.webhook;

import org.jspecify.annotations.NullMarked;
