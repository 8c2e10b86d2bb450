/** Tests of everything together: real processes, real HTTP, a real browser. They need the other modules to be packaged, and Chromium. */
@NullMarked
package io.rollcall.standalone.endtoend;

import org.jspecify.annotations.NullMarked;
