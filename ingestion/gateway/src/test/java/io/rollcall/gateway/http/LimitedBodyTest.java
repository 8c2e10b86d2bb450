package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private static final BodyLimit TEN_BYTES = new BodyLimit(10, Duration.ofMinutes(1));

    @Test
    void aBodyAsLongAsTheLimitIsRead() throws IOException {
        assertThat(limited(new ByteArrayInputStream(new byte[10]), TEN_BYTES).readAllBytes())
                .hasSize(10);
    }

    @Test
    void oneByteMoreIsTooLarge() {
        fails(new ByteArrayInputStream(new byte[11]), TEN_BYTES, RequestFailure.BODY_TOO_LARGE);
    }

    @Test
    void aBodyThatTakesTooLongIsTooSlow() {
        BodyLimit over = new BodyLimit(10, Duration.ofSeconds(-1));

        fails(new ByteArrayInputStream(new byte[1]), over, RequestFailure.BODY_TOO_SLOW);
    }

    @Test
    void silenceIsTooSlowAndAnythingElseIsBroken() {
        fails(failing(new SocketTimeoutException()), TEN_BYTES, RequestFailure.BODY_TOO_SLOW);
        fails(failing(new IOException(new SocketTimeoutException())), TEN_BYTES, RequestFailure.BODY_TOO_SLOW);
        fails(failing(new EOFException()), TEN_BYTES, RequestFailure.TRUNCATED_BODY);
    }

    private static void fails(InputStream body, BodyLimit limit, RequestFailure failure) {
        assertThatExceptionOfType(RequestFailedException.class)
                .isThrownBy(() -> limited(body, limit).readAllBytes())
                .extracting(RequestFailedException::failure)
                .isEqualTo(failure);
    }

    private static InputStream limited(InputStream body, BodyLimit limit) {
        return new LimitedBody(body, limit, RequestFailure.TRUNCATED_BODY);
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }
}
