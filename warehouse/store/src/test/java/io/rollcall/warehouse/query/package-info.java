/** Tests of {@code io.rollcall.warehouse.query}. */
@NullMarked
package io.rollcall.warehouse.query;

import org.jspecify.annotations.NullMarked;
