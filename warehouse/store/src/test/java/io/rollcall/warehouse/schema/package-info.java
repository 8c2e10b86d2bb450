/** Tests of {@code io.rollcall.warehouse.schema}. */
@NullMarked
package io.rollcall.warehouse.schema;

import org.jspecify.annotations.NullMarked;
