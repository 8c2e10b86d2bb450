/** Publishes a closed day's figures within schools to analysts, once, with small groups suppressed. */
@NullMarked
package io.rollcall.warehouse.publish;

import org.jspecify.annotations.NullMarked;
