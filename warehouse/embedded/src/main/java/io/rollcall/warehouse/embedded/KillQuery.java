package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a driver cancel a statement by the query id that it chose. The library numbers statements by itself, so the chosen id travels as the setting
 * {@code log_comment}, and the one form of KILL that drivers send is turned to look for that.
 */
final class KillQuery {

    private static final int LONGEST = 1024;
    private static final Pattern BY_ID = Pattern.compile(
            "\\s*KILL\\s+QUERY\\s+(?:ON\\s+CLUSTER\\s+\\S+\\s+)?WHERE\\s+query_id\\s*=\\s*('(?:[^'\\\\]|\\\\.)*')\\s*(?:SYNC|ASYNC)?\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> ownerByLiteral = new ConcurrentHashMap<>();

    /** One statement while it runs. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /** As on a server, an id names one running statement: a second one could otherwise be taken for the first. */
    Running started(String queryId, String user) throws EngineException {
        String literal = Sql.literal(queryId);
        if (ownerByLiteral.putIfAbsent(literal, user) != null) {
            throw new EngineException(
                    ErrorCode.QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING,
                    "Query with id = " + queryId + " is already running");
        }
        return () -> ownerByLiteral.remove(literal);
    }

    /** The id, as a literal, of the statement that a text asks to end. */
    static Optional<String> target(byte[] sql) {
        if (sql.length > LONGEST) {
            return Optional.empty();
        }
        Matcher kill = BY_ID.matcher(new String(sql, UTF_8));
        return kill.matches() ? Optional.of(kill.group(1)) : Optional.empty();
    }

    boolean owns(String user, String target) {
        return user.equals(ownerByLiteral.get(target));
    }

    /** The statement that ends one of ours, for an administrator's session. */
    static String ending(String queryId) {
        return new String(statement(Sql.literal(queryId)), UTF_8);
    }

    /** The statement that ends the target, for an administrator's session. */
    static byte[] statement(String target) {
        return "KILL QUERY WHERE query_id = %1$s OR Settings['log_comment'] = %1$s ASYNC"
                .formatted(target)
                .getBytes(UTF_8);
    }
}
