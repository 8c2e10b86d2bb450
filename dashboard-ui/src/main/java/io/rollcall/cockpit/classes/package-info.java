/** What a school's own staff see below the school, and what they say first: why. */
@NullMarked
package io.rollcall.cockpit.classes;

import org.jspecify.annotations.NullMarked;
