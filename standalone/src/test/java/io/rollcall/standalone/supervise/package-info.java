/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.supervise;

import org.jspecify.annotations.NullMarked;
