/** The login page. */
@NullMarked
package io.rollcall.cockpit.login.ui;

import org.jspecify.annotations.NullMarked;
