/** Keeps the streaming job's state where it can be gone back to, and has the job go back to it. */
@NullMarked
package io.rollcall.standalone.savepoint;

import org.jspecify.annotations.NullMarked;
