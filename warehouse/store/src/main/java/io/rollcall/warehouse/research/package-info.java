/** Purposes under which single pupils, under names of their own, may be asked about. */
@NullMarked
package io.rollcall.warehouse.research;

import org.jspecify.annotations.NullMarked;
