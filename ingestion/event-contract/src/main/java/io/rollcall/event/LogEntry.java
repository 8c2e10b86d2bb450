package io.rollcall.event;

/** What a partition of an observation topic may hold. */
public sealed interface LogEntry permits PersonEntry, Heartbeat, Tick {}
