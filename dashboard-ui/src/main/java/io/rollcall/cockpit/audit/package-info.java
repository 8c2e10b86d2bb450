/** What is kept of who took what out of the cockpit, and of who was not let. */
@NullMarked
package io.rollcall.cockpit.audit;

import org.jspecify.annotations.NullMarked;
