/** Asks platforms for what they only tell when asked: when, how fast, how far it has come and what to do about failures; what the answers say, each platform's own package knows. */
@NullMarked
package io.rollcall.gateway.platform.poll;

import org.jspecify.annotations.NullMarked;
