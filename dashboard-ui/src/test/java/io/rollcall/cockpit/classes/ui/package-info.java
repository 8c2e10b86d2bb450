/** The classes' page, without a browser. */
@NullMarked
package io.rollcall.cockpit.classes.ui;

import org.jspecify.annotations.NullMarked;
