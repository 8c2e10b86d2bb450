/** Rows into the warehouse: coalesced, in order, again and again until they are there. */
@NullMarked
package io.rollcall.streaming.sink;

import org.jspecify.annotations.NullMarked;
