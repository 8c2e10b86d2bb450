/** How feeds are shown on a terminal. */
@NullMarked
package io.rollcall.standalone.feed;

import org.jspecify.annotations.NullMarked;
