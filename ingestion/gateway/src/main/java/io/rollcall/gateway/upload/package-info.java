/** From a school's file to what the intake decides on, and from what it decided back to the file's own rows. */
@NullMarked
package io.rollcall.gateway.upload;

import org.jspecify.annotations.NullMarked;
