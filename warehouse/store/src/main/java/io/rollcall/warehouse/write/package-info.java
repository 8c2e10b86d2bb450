/** Batches of rows into tables, one ArrowStream insert each. */
@NullMarked
package io.rollcall.warehouse.write;

import org.jspecify.annotations.NullMarked;
