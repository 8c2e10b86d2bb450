/** Tests of {@code io.rollcall.warehouse.retention}. */
@NullMarked
package io.rollcall.warehouse.retention;

import org.jspecify.annotations.NullMarked;
