/** The binary forms of what the job's streams and state hold; never Kryo, never Java serialization. */
@NullMarked
package io.rollcall.streaming.binary;

import org.jspecify.annotations.NullMarked;
