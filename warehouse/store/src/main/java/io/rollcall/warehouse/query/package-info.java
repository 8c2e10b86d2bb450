/** One interface per question that is asked of the warehouse, with its answer as records. */
@NullMarked
package io.rollcall.warehouse.query;

import org.jspecify.annotations.NullMarked;
