/** Tests of what a researcher may ask, and when. */
@NullMarked
package io.rollcall.warehouse.research;

import org.jspecify.annotations.NullMarked;
