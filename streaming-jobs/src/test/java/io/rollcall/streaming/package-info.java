@NullMarked
package io.rollcall.streaming;

import org.jspecify.annotations.NullMarked;
