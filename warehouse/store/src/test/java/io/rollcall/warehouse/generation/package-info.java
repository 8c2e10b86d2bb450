/** Tests of {@code io.rollcall.warehouse.generation}. */
@NullMarked
package io.rollcall.warehouse.generation;

import org.jspecify.annotations.NullMarked;
