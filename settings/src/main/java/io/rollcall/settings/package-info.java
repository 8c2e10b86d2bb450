/** How every program is configured: records whose components name their environment variables, read once at the start, and the reference page made from the same records. */
@NullMarked
package io.rollcall.settings;

import org.jspecify.annotations.NullMarked;
