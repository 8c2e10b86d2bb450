/** Counts a closed period again from the retained log, beside the live job. */
@NullMarked
package io.rollcall.standalone.backfill;

import org.jspecify.annotations.NullMarked;
