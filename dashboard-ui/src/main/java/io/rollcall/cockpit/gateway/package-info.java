/** The gateway as the cockpit calls it: by its public contract, with a key that somebody has entered and that lives no longer than their session. */
@NullMarked
package io.rollcall.cockpit.gateway;

import org.jspecify.annotations.NullMarked;
