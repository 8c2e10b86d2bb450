/** Whether the cockpit says truly how it is. */
@NullMarked
package io.rollcall.cockpit.health;

import org.jspecify.annotations.NullMarked;
