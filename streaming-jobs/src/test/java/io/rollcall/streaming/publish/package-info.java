/** Tests of publishing beside the job. */
@NullMarked
package io.rollcall.streaming.publish;

import org.jspecify.annotations.NullMarked;
