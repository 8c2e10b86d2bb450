/** The administration page. */
@NullMarked
package io.rollcall.cockpit.admin.ui;

import org.jspecify.annotations.NullMarked;
