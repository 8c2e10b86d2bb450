package io.rollcall.warehouse.embedded;

/** A client's connection on the loopback interface, by its two ports. */
record Connection(int serverPort, int clientPort) {}
