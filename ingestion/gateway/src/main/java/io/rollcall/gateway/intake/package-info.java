/** From the bytes of a request to admitted observations and rejections: decode, validate, admit, pseudonymise; pure but for the log it appends to. */
@NullMarked
package io.rollcall.gateway.intake;

import org.jspecify.annotations.NullMarked;
