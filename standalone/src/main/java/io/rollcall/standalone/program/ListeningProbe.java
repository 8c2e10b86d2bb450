package io.rollcall.standalone.program;

import io.rollcall.standalone.supervise.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether a program takes connections: for one that listens only once it serves, and speaks nothing that is worth asking. */
record ListeningProbe(int port) implements Probe {

    private static final int TIMEOUT_MILLISECONDS = 2000;

    @Override
    public boolean healthy() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLISECONDS);
            return true;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
