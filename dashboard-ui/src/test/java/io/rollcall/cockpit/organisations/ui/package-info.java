/** Tests of the roster's page. */
@NullMarked
package io.rollcall.cockpit.organisations.ui;

import org.jspecify.annotations.NullMarked;
