package io.rollcall.standalone.audit;

import io.rollcall.event.Subject;
import java.time.LocalDate;

/** One person at one occasion of a school. */
record PersonKey(String kind, LocalDate date, String occasion, Subject subject) {}
