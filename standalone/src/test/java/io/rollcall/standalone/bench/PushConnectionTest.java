package io.rollcall.standalone.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PushConnectionTest {

    private static final byte[] SWITCHED = "HTTP/1.1 101 \r\nUpgrade: websocket\r\n\r\n".getBytes(US_ASCII);

    private static final int PONG_BYTES = 6;

    /** A text of 3 bytes, one of 200 in two fragments, a ping. */
    private static final byte[] FRAMES =
            HexFormat.of().parseHex("8103414243" + "017e00c8" + "00".repeat(200) + "8000" + "8900");

    @Test
    void messagesAreCountedWithTheirFragmentsAndPingsAreAnswered() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> pong = CompletableFuture.supplyAsync(() -> speak(server));
            try (PushConnection connection = PushConnection.open(address(server), "/push", "a=b")) {
                assertThat(pong.join()).startsWith(0x8a, 0x80);
                assertThat(connection.messages()).isEqualTo(2);
                assertThat(connection.bytes()).isEqualTo(FRAMES.length);
            }
        }
    }

    @Test
    void aServerThatOpensNoWebSocketIsAFailure() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(server));

            assertThatThrownBy(() -> PushConnection.open(address(server), "/push", "a=b"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("403");
        }
    }

    private static URI address(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private static void refuse(ServerSocket server) {
        try (Socket there = server.accept()) {
            there.getOutputStream().write("HTTP/1.1 403 \r\n\r\n".getBytes(US_ASCII));
            there.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Switches, sends the frames, and returns what is answered to the ping, which comes last. */
    private static byte[] speak(ServerSocket server) {
        try (Socket there = server.accept()) {
            there.getOutputStream().write(SWITCHED);
            there.getOutputStream().write(FRAMES);
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) there.getInputStream().read());
            }
            return there.getInputStream().readNBytes(PONG_BYTES);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
