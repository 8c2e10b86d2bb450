package io.rollcall.event;

/**
 * What the deliveries topic may hold: what a request came to, what a feed said of itself with it, and the tick that the topic's record begins with.
 */
public sealed interface DeliveryEntry permits Delivery, Heartbeat, Tick {}
