/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.bench;

import org.jspecify.annotations.NullMarked;
