/** Whether the cockpit itself is up. */
@NullMarked
package io.rollcall.cockpit.health;

import org.jspecify.annotations.NullMarked;
