package io.rollcall.warehouse.embedded;

import java.util.Map;

/**
 * What a session starts with.
 *
 * @param queryId the client's name for the statement; see {@link KillQuery}
 * @param database empty for the default one
 * @param district whose rows may be read, and no other's; empty for all
 */
record SessionOptions(String queryId, String database, Map<String, String> settings, String district) {

    static final SessionOptions NONE = new SessionOptions("", "", Map.of(), "");
}
