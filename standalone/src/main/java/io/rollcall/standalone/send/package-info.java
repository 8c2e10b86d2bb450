/** Posts a file of events to the gateway and tells what became of each. */
@NullMarked
package io.rollcall.standalone.send;

import org.jspecify.annotations.NullMarked;
