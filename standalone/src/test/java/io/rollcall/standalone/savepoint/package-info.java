/** Savepoints of made-up installations, and a Flink that says what it is told to. */
@NullMarked
package io.rollcall.standalone.savepoint;

import org.jspecify.annotations.NullMarked;
