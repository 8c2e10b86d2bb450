/** Has a person's data erased: from the log on, wherever they have come to, and for as long as anything could bring them back. */
@NullMarked
package io.rollcall.gateway.erasure;

import org.jspecify.annotations.NullMarked;
