/** Tests of {@code io.rollcall.warehouse.connection}. */
@NullMarked
package io.rollcall.warehouse.connection;

import org.jspecify.annotations.NullMarked;
