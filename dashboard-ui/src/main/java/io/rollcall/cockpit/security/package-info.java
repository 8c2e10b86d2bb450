/** Who may sign in, as what and for which district; how guessing is slowed down; what each role may open. */
@NullMarked
package io.rollcall.cockpit.security;

import org.jspecify.annotations.NullMarked;
