@NullMarked
package io.rollcall.streaming.status;

import org.jspecify.annotations.NullMarked;
