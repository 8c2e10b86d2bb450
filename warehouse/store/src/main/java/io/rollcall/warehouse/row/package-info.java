/** One record per table that is written, and each table's description: its columns, its natural key and its Arrow form. */
@NullMarked
package io.rollcall.warehouse.row;

import org.jspecify.annotations.NullMarked;
