/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.program;

import org.jspecify.annotations.NullMarked;
