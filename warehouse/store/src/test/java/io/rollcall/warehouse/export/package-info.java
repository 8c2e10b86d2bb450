/** Exports, taken out of the real engine and read back. */
@NullMarked
package io.rollcall.warehouse.export;

import org.jspecify.annotations.NullMarked;
