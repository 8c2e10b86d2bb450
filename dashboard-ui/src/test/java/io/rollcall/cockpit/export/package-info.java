/** Exports over HTTP, from a warehouse that is a small web server. */
@NullMarked
package io.rollcall.cockpit.export;

import org.jspecify.annotations.NullMarked;
