/** Where the warehouse is, how its clients are opened, and the closed family of ways in which it can fail. */
@NullMarked
package io.rollcall.warehouse.connection;

import org.jspecify.annotations.NullMarked;
