/** Tests of what views are put together from. */
@NullMarked
package io.rollcall.cockpit.component;

import org.jspecify.annotations.NullMarked;
