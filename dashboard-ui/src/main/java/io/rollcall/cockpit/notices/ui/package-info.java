/** The pages of notices: how far each has got, and with which schools it has not. */
@NullMarked
package io.rollcall.cockpit.notices.ui;

import org.jspecify.annotations.NullMarked;
