/** What goes on beside the job, in the one process that writes the warehouse: closed days are published to the analysts, old ones and erased persons deleted. */
@NullMarked
package io.rollcall.streaming.publish;

import org.jspecify.annotations.NullMarked;
