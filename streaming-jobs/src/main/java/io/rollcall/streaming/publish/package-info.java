/** Publishes closed days to the analysts beside the job, in the one process that writes the warehouse. */
@NullMarked
package io.rollcall.streaming.publish;

import org.jspecify.annotations.NullMarked;
