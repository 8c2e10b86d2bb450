/** Measurements of the whole machine. */
@NullMarked
package io.rollcall.standalone.bench;

import org.jspecify.annotations.NullMarked;
