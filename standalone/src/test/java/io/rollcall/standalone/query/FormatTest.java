package io.rollcall.standalone.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    @Test
    void aTableIsAlignedAlsoWhereItIsChinese() {
        assertThat(print(Format.TABLE, List.of("name", "rate"), List.of(row("海珠", 0.5), row("a", null))))
                .isEqualTo("""
                        name  rate
                        海珠   0.5
                        a     NULL
                        """);
    }

    @Test
    void csvQuotesWhatNeedsItAndLeavesNullOut() {
        assertThat(print(Format.CSV, List.of("a", "b,c"), List.of(row("say \"hi\"", null), row("plain", 1))))
                .isEqualTo("""
                        a,"b,c"
                        "say ""hi""\",
                        plain,1
                        """);
    }

    @Test
    void jsonKeepsNumbersWholeAndWritesNoNumberThatIsNone() {
        assertThat(print(Format.JSON, List.of("a", "b", "c"), List.of(row(LARGEST, Double.NaN, new Object[] {"x", 1}))))
                .isEqualTo("[{\"a\":18446744073709551615,\"b\":null,\"c\":[\"x\",1]}]\n");
    }

    @Test
    void anEmptyAnswerIsStillOne() {
        assertThat(print(Format.JSON, List.of("a"), List.of())).isEqualTo("[]\n");
        assertThat(print(Format.CSV, List.of("a"), List.of())).isEqualTo("a\n");
    }

    private static String print(Format format, List<String> columns, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowPrinter printer = format.to(new PrintStream(out, true, StandardCharsets.UTF_8));
        printer.begin(columns);
        rows.forEach(printer::row);
        printer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
