/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.query;

import org.jspecify.annotations.NullMarked;
