/** Lesson swaps and approvals: what waits for a decision, and how long decisions take. */
@NullMarked
package io.rollcall.cockpit.teaching.ui;

import org.jspecify.annotations.NullMarked;
