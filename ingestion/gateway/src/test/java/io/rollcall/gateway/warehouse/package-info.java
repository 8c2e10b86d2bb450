/** Tests of the question that the warehouse is asked. */
@NullMarked
package io.rollcall.gateway.warehouse;

import org.jspecify.annotations.NullMarked;
