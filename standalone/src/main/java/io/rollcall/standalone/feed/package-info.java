/** Asks the gateway, as its operator, about feeds and for changes to them, and words what it says for a terminal. */
@NullMarked
package io.rollcall.standalone.feed;

import org.jspecify.annotations.NullMarked;
