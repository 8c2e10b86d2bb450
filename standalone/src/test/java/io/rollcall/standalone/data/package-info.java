/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.data;

import org.jspecify.annotations.NullMarked;
