/** Which ids are one person's: by whose ids a school counts its people, and which ids the roster says are the same person's. */
@NullMarked
package io.rollcall.gateway.person;

import org.jspecify.annotations.NullMarked;
