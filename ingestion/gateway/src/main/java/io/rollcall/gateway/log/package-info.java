/** What the gateway needs of the log behind it, as ports; {@code gateway.kafka} is the real one. */
@NullMarked
package io.rollcall.gateway.log;

import org.jspecify.annotations.NullMarked;
