/** Tests of what is published, and attacks on it. */
@NullMarked
package io.rollcall.warehouse.publish;

import org.jspecify.annotations.NullMarked;
