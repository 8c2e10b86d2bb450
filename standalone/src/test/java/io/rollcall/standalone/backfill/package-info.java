/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.backfill;

import org.jspecify.annotations.NullMarked;
