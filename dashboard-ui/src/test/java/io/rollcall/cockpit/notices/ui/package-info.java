/** Tests of the pages of notices. */
@NullMarked
package io.rollcall.cockpit.notices.ui;

import org.jspecify.annotations.NullMarked;
