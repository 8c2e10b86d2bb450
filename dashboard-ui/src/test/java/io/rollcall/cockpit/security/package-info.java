/** Tests of who may sign in. */
@NullMarked
package io.rollcall.cockpit.security;

import org.jspecify.annotations.NullMarked;
