package io.rollcall.standalone.supervise;

/** A question to a program, answered within a second or two: is it well? */
@FunctionalInterface
public interface Probe {

    boolean healthy() throws InterruptedException;
}
