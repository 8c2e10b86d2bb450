package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract kit, for each of HTTP's ways to compress, with more bytes than any buffer holds. */
@ExtendWith(Warehouse.class)
class CompressionTest {

    private static final String ROWS = "SELECT number, toString(number) FROM numbers(300000)";

    @ParameterizedTest
    @EnumSource
    void anAnswerGoesOutCompressedAndComesBackIn(HttpEncoding encoding, WarehouseProcess warehouse) throws IOException {
        Http http = Http.as(warehouse, warehouse.admin());
        byte[] plain = http.post(ROWS).body().getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = http.send(
                http.request("query=" + ROWS).header("Accept-Encoding", encoding.headerValue()),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue(encoding.headerValue());
        assertThat(decoded(encoding, answer.body())).isEqualTo(plain);

        String table = "squeezed_" + encoding.headerValue();
        http.post("CREATE OR REPLACE TABLE " + table + " (a UInt64, s String) ENGINE = MergeTree ORDER BY a");
        http.send(http.request("query=INSERT INTO " + table + " FORMAT TSV")
                .header("Content-Encoding", encoding.headerValue())
                .POST(BodyPublishers.ofByteArray(encoded(encoding, plain))));
        assertThat(http.post("SELECT count(), sum(a) FROM " + table).body()).isEqualTo("300000\t44999850000\n");
    }

    private static byte[] encoded(HttpEncoding encoding, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = encoding.encode(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] decoded(HttpEncoding encoding, byte[] bytes) throws IOException {
        try (InputStream in = encoding.decode(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
