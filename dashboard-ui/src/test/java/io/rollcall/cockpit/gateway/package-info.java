/** Tests of what is sent to the gateway. */
@NullMarked
package io.rollcall.cockpit.gateway;

import org.jspecify.annotations.NullMarked;
