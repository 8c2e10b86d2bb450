package io.rollcall.warehouse.embedded;

import java.util.Map;

/**
 * What a session starts with.
 *
 * @param queryId the client's name for the statement; see {@link KillQuery}
 * @param database empty for the default one
 */
record SessionOptions(String queryId, String database, Map<String, String> settings) {

    static final SessionOptions NONE = new SessionOptions("", "", Map.of());
}
