/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.leash;

import org.jspecify.annotations.NullMarked;
