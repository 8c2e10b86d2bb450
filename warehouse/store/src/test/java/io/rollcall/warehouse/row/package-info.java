/** Tests of {@code io.rollcall.warehouse.row}. */
@NullMarked
package io.rollcall.warehouse.row;

import org.jspecify.annotations.NullMarked;
