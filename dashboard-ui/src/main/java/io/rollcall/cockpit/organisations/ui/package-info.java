/** The schools of the district as the roster knows them. */
@NullMarked
package io.rollcall.cockpit.organisations.ui;

import org.jspecify.annotations.NullMarked;
