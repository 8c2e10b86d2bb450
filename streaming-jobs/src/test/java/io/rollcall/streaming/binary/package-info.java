@NullMarked
package io.rollcall.streaming.binary;

import org.jspecify.annotations.NullMarked;
