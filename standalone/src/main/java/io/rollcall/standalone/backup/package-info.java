/** A copy of an installation at rest, that can be proved whole, and an installation from such a copy. */
@NullMarked
package io.rollcall.standalone.backup;

import org.jspecify.annotations.NullMarked;
