/** The one way in: a program that takes schools' events over HTTP, decides on each and appends the admitted ones to Kafka. */
@NullMarked
package io.rollcall.gateway;

import org.jspecify.annotations.NullMarked;
