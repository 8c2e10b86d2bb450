/** What is shown in place of a page that does not open. */
@NullMarked
package io.rollcall.cockpit.trouble.ui;

import org.jspecify.annotations.NullMarked;
