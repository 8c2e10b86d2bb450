/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.send;

import org.jspecify.annotations.NullMarked;
