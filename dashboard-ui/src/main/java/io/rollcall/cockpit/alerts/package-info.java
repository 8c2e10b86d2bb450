/** Taking an alert up: who says when what is done about it. */
@NullMarked
package io.rollcall.cockpit.alerts;

import org.jspecify.annotations.NullMarked;
