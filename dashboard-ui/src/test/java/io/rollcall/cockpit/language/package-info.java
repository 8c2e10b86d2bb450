/** Tests of the languages. */
@NullMarked
package io.rollcall.cockpit.language;

import org.jspecify.annotations.NullMarked;
