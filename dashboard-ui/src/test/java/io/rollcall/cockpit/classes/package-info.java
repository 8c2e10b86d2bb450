/** The rules of a school's own classes. */
@NullMarked
package io.rollcall.cockpit.classes;

import org.jspecify.annotations.NullMarked;
