/** Generations of rows: which is the highest, and how what a newer one does not know of any more comes to nothing. */
@NullMarked
package io.rollcall.warehouse.generation;

import org.jspecify.annotations.NullMarked;
