/** Tests of the pages of check-ins. */
@NullMarked
package io.rollcall.cockpit.checkins.ui;

import org.jspecify.annotations.NullMarked;
