/** Who is expected where, as this gateway knows it now, and how an operator's new entries are read and checked. */
@NullMarked
package io.rollcall.gateway.directory;

import org.jspecify.annotations.NullMarked;
