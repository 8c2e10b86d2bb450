/** From observations to counts: who stands where ({@code TrackStatus}), and how many stand where ({@code CountStatus}). */
@NullMarked
package io.rollcall.streaming.status;

import org.jspecify.annotations.NullMarked;
