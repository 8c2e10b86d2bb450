package io.rollcall.standalone.program;

import io.rollcall.standalone.supervise.Probe;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a Kafka broker for the versions of its interface, the first thing that every client asks; it answers once it serves. */
final class BrokerProbe implements Probe {

    private static final int TIMEOUT_MILLISECONDS = 2000;
    private static final short API_VERSIONS = 18;
    private static final short VERSION = 0;
    private static final int CORRELATION = 0x726f6c6c;
    private static final short NO_CLIENT_ID = -1;
    private static final int REQUEST_LENGTH = 10;

    private final int port;

    BrokerProbe(int port) {
        this.port = port;
    }

    @Override
    public boolean healthy() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLISECONDS);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(REQUEST_LENGTH);
            request.writeShort(API_VERSIONS);
            request.writeShort(VERSION);
            request.writeInt(CORRELATION);
            request.writeShort(NO_CLIENT_ID);
            request.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int length = answer.readInt();
            return length > Integer.BYTES && answer.readInt() == CORRELATION;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
