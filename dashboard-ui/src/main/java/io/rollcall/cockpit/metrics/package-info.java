/** What the cockpit tells Prometheus of itself. */
@NullMarked
package io.rollcall.cockpit.metrics;

import org.jspecify.annotations.NullMarked;
