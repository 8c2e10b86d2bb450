@NullMarked
package io.rollcall.streaming.directory;

import org.jspecify.annotations.NullMarked;
