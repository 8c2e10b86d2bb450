/** The feeds that the bureau has let in: who they are, which keys open them, and how an operator lets another one in. */
@NullMarked
package io.rollcall.gateway.feeds;

import org.jspecify.annotations.NullMarked;
