/** Breaks the running machine on purpose, in many ways and under load, and proves that nothing was lost and nothing counted twice. */
@NullMarked
package io.rollcall.standalone.faults;

import org.jspecify.annotations.NullMarked;
