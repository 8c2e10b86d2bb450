/** The canary, with a gateway and a warehouse of the tests. */
@NullMarked
package io.rollcall.cockpit.canary;

import org.jspecify.annotations.NullMarked;
