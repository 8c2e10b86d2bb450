/** Tests of {@code io.rollcall.warehouse.write}. */
@NullMarked
package io.rollcall.warehouse.write;

import org.jspecify.annotations.NullMarked;
