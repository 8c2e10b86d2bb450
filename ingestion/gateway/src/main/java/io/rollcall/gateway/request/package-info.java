/** A request's body as lines and JSON, and the closed family of ways in which a whole request can fail. */
@NullMarked
package io.rollcall.gateway.request;

import org.jspecify.annotations.NullMarked;
