/** The pages of check-ins: health reports, campaigns and clockings, and who is still to be chased. */
@NullMarked
package io.rollcall.cockpit.checkins.ui;

import org.jspecify.annotations.NullMarked;
