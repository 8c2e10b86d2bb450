/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.wording;

import org.jspecify.annotations.NullMarked;
