/** What the cockpit counts. */
@NullMarked
package io.rollcall.cockpit.metrics;

import org.jspecify.annotations.NullMarked;
