/** Tests of the event contract. */
@NullMarked
package io.rollcall.event;

import org.jspecify.annotations.NullMarked;
