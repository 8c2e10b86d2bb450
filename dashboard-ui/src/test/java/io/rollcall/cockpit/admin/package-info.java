/** Tests of what an operator looks after. */
@NullMarked
package io.rollcall.cockpit.admin;

import org.jspecify.annotations.NullMarked;
