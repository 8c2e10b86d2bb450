/** How settings are read and described. */
@NullMarked
package io.rollcall.settings;

import org.jspecify.annotations.NullMarked;
