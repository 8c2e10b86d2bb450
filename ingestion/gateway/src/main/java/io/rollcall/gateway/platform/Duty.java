package io.rollcall.gateway.platform;

/** Whether a punch is for coming or for going. */
public enum Duty {
    ARRIVAL,
    DEPARTURE
}
