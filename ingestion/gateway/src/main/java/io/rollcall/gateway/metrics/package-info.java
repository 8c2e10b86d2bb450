/** What the gateway counts for whoever watches it; never by feed or school, so that the number of series stays small. */
@NullMarked
package io.rollcall.gateway.metrics;

import org.jspecify.annotations.NullMarked;
