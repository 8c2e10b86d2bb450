/** How a district's receiver is told: what, signed how, and what happens while it is away. */
@NullMarked
package io.rollcall.alerts.webhook;

import org.jspecify.annotations.NullMarked;
