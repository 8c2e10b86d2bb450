/** What somebody should be told of: open alerts to take up, and those that are over. */
@NullMarked
package io.rollcall.cockpit.alerts.ui;

import org.jspecify.annotations.NullMarked;
