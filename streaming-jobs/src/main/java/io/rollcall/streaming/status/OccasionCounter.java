package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;

/** One counter of one occasion: the full identity under which a total is kept. */
record OccasionCounter(Occasion occasion, Counter counter) {}
