@NullMarked
package io.rollcall.streaming.sink;

import org.jspecify.annotations.NullMarked;
