/** From observations to counts: who stands where ({@code TrackStatus}), what that does to each counter ({@code TallyMoves}), and how many stand where ({@code CountStatus}). */
@NullMarked
package io.rollcall.streaming.status;

import org.jspecify.annotations.NullMarked;
