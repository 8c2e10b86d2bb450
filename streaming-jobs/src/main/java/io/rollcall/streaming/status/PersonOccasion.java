package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;

/** One person at one occasion: the full identity under which a standing is kept, so that two persons whose 64-bit keys collide stay two persons. */
record PersonOccasion(Occasion occasion, Subject subject) {}
