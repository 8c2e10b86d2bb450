package io.rollcall.standalone.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A web socket that is read and thrown away, and counted as it comes over the wire: compressed where the server compresses, which a browser asks for too. Java's own
 * client asks for no compression.
 */
final class PushConnection implements AutoCloseable {

    private static final String SWITCHED = "HTTP/1.1 101";
    private static final int LAST_FRAGMENT = 0x80;
    private static final int OPERATION = 0x0f;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;
    private static final int NOBODY_WRITES_FOR_MILLISECONDS = 600_000;

    /** A pong without a payload, under a mask of zeros. */
    private static final byte[] PONG = {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0};

    private final Socket socket;
    private final DataInputStream input;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private volatile boolean open = true;

    private PushConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /**
     * Opens it and reads on until it is closed.
     *
     * @param path with its query
     */
    static PushConnection open(URI server, String path, String cookie) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(NOBODY_WRITES_FOR_MILLISECONDS);
        PushConnection connection = new PushConnection(socket);
        connection.shakeHands(server.getAuthority(), path, cookie);
        Thread.ofVirtual().start(connection::readOn);
        return connection;
    }

    long bytes() {
        return bytes.get();
    }

    long messages() {
        return messages.get();
    }

    boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed either way
        }
    }

    private void shakeHands(String host, String path, String cookie) throws IOException {
        String request = String.join(
                "\r\n",
                "GET " + path + " HTTP/1.1",
                "Host: " + host,
                "Origin: http://" + host,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Extensions: permessage-deflate",
                "Cookie: " + cookie,
                "",
                "");
        OutputStream output = socket.getOutputStream();
        output.write(request.getBytes(US_ASCII));
        output.flush();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) input.readUnsignedByte());
        }
        if (!answer.toString().startsWith(SWITCHED)) {
            throw new IOException("the cockpit opened no web socket: " + answer);
        }
    }

    private void readOn() {
        try {
            while (open) {
                readFrame();
            }
        } catch (IOException closed) {
            // whoever asks whether it is open is told
        } finally {
            close();
        }
    }

    private void readFrame() throws IOException {
        int head = input.readUnsignedByte();
        int length = input.readUnsignedByte() & LENGTH;
        int headBytes = 2;
        long payload = length;
        if (length == TWO_BYTES_FOLLOW) {
            payload = input.readUnsignedShort();
            headBytes += Short.BYTES;
        } else if (length == EIGHT_BYTES_FOLLOW) {
            payload = input.readLong();
            headBytes += Long.BYTES;
        }
        input.skipNBytes(payload);
        bytes.addAndGet(headBytes + payload);
        int operation = head & OPERATION;
        if (operation == PING) {
            socket.getOutputStream().write(PONG);
        } else if (operation == CLOSE) {
            open = false;
        } else if ((head & LAST_FRAGMENT) != 0) {
            messages.incrementAndGet();
        }
    }
}
