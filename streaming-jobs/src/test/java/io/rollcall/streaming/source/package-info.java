@NullMarked
package io.rollcall.streaming.source;

import org.jspecify.annotations.NullMarked;
