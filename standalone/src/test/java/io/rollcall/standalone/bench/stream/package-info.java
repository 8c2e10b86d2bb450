/** Tests of the log that the job is measured with. */
@NullMarked
package io.rollcall.standalone.bench.stream;

import org.jspecify.annotations.NullMarked;
