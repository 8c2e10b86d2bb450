/** What an operator looks after beside feeds: who may sign in, and by which rules and settings the cockpit runs. No figure of a pupil. */
@NullMarked
package io.rollcall.cockpit.admin;

import org.jspecify.annotations.NullMarked;
