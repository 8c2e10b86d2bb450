/** What the store's tests share: a real warehouse and a district to fill it with. */
@NullMarked
package io.rollcall.warehouse;

import org.jspecify.annotations.NullMarked;
