/** The page of alerts without a browser. */
@NullMarked
package io.rollcall.cockpit.alerts.ui;

import org.jspecify.annotations.NullMarked;
