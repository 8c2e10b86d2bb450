/** The numbered SQL files that make the warehouse's tables and views, and the runner that applies them. */
@NullMarked
package io.rollcall.warehouse.schema;

import org.jspecify.annotations.NullMarked;
