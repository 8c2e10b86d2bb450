/** Panels, and words on them, that more than one view is put together from. */
@NullMarked
package io.rollcall.cockpit.panel;

import org.jspecify.annotations.NullMarked;
