/** What every page of the cockpit has around its panels: title, ways to the others, freshness, and its place in the address. */
@NullMarked
package io.rollcall.cockpit.frame;

import org.jspecify.annotations.NullMarked;
