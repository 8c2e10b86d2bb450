package io.rollcall.warehouse.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connections whose both ends are open, as Linux lists them; the JDK's server does not say when a client has closed its end. */
final class OpenConnections {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String ESTABLISHED = "01";
    private static final int HEXADECIMAL = 16;

    /** {@code sl: local address:port remote address:port state …}, all in hexadecimal digits. */
    private static final Pattern LINE =
            Pattern.compile("\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:([0-9A-F]{4}) ([0-9A-F]{2}) .*");

    private OpenConnections() {}

    static boolean areListed() {
        return TABLES.stream().anyMatch(Files::isReadable);
    }

    static Set<Connection> read() throws IOException {
        Set<Connection> open = new HashSet<>();
        for (Path table : TABLES) {
            if (Files.isReadable(table)) {
                Files.readAllLines(table).forEach(line -> parse(line).ifPresent(open::add));
            }
        }
        return open;
    }

    static Optional<Connection> parse(String line) {
        Matcher fields = LINE.matcher(line);
        return fields.matches() && fields.group(3).equals(ESTABLISHED)
                ? Optional.of(new Connection(port(fields.group(1)), port(fields.group(2))))
                : Optional.empty();
    }

    private static int port(String digits) {
        return Integer.parseInt(digits, HEXADECIMAL);
    }
}
