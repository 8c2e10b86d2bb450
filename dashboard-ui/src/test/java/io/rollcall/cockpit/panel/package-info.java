@NullMarked
package io.rollcall.cockpit.panel;

import org.jspecify.annotations.NullMarked;
