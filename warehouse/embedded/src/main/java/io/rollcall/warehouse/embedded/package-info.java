/** ClickHouse's engine, loaded into a process of its own and served over ClickHouse's HTTP interface. */
@NullMarked
package io.rollcall.warehouse.embedded;

import org.jspecify.annotations.NullMarked;
