/** Arrow Flight SQL in front of a ClickHouse, embedded or not: what analysts' ADBC and JDBC drivers speak, answered from ClickHouse's own Arrow over HTTP. */
@NullMarked
package io.rollcall.warehouse.flight;

import org.jspecify.annotations.NullMarked;
