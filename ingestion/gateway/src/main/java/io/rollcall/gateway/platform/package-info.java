/** The platforms that schools work on: whose a callback is, and what callbacks and the answers to polls say in events of ours. */
@NullMarked
package io.rollcall.gateway.platform;

import org.jspecify.annotations.NullMarked;
