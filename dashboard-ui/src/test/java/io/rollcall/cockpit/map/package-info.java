/** Tests of where areas lie. */
@NullMarked
package io.rollcall.cockpit.map;

import org.jspecify.annotations.NullMarked;
