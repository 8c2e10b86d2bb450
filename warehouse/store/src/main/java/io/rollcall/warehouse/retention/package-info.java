/** How long the warehouse keeps what, by the days of the data and of the log, and the deleting of what is older or erased. */
@NullMarked
package io.rollcall.warehouse.retention;

import org.jspecify.annotations.NullMarked;
