/** Tests of the teaching page. */
@NullMarked
package io.rollcall.cockpit.teaching.ui;

import org.jspecify.annotations.NullMarked;
