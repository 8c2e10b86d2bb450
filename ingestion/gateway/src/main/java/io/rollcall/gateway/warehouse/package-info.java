/** The one question that the gateway asks the warehouse, over ClickHouse's HTTP interface with a login that may read nothing else. */
@NullMarked
package io.rollcall.gateway.warehouse;

import org.jspecify.annotations.NullMarked;
