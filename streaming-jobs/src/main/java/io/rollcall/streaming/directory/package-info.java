/** From the directory topic to the warehouse's dimension tables. */
@NullMarked
package io.rollcall.streaming.directory;

import org.jspecify.annotations.NullMarked;
