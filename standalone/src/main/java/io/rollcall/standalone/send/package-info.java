/** Posts a file of events, or a register, to the gateway and tells what became of each mark. */
@NullMarked
package io.rollcall.standalone.send;

import org.jspecify.annotations.NullMarked;
