package io.rollcall.streaming.metrics;

import java.util.Map;

/** What is told apart under one name, by its labels. */
record Series(Shown shown, Map<String, String> labels) {}
