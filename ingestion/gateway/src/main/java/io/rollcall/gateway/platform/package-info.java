/** Callbacks of the platforms that schools work on: whose they are, and what they say in events of ours. */
@NullMarked
package io.rollcall.gateway.platform;

import org.jspecify.annotations.NullMarked;
