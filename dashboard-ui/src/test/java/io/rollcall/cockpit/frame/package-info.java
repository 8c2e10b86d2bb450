/** Tests of what every page has around it. */
@NullMarked
package io.rollcall.cockpit.frame;

import org.jspecify.annotations.NullMarked;
