/** How the command line says what it says. */
@NullMarked
package io.rollcall.standalone.wording;

import org.jspecify.annotations.NullMarked;
