package io.rollcall.standalone.program;

import io.rollcall.standalone.supervise.Program;
import java.util.HashMap;
import java.util.Map;

/** How programs say what happened, a line an event. Each does it with its own library; to a collector all look alike. */
public enum LogForm {
    /** For people. */
    TEXT,
    /** JSON objects under the names of the Elastic Common Schema. */
    JSON;

    /** Log4j's own variable: of the warehouse, Flight SQL, the broker and the job. */
    static final String CONFIGURATION = "LOG4J_CONFIGURATION_FILE";

    static final String USUAL_FILE = "log4j2.properties";

    /** Spring Boot's: of gateway and cockpit. */
    private static final String SPRING = "LOGGING_STRUCTURED_FORMAT_CONSOLE";

    /** The same program, saying it so. Beside each {@code log4j2.properties} lies what makes it JSON. */
    public Program of(Program program) {
        if (this == TEXT) {
            return program;
        }
        Map<String, String> environment = new HashMap<>(program.environment());
        String usual = environment.getOrDefault(CONFIGURATION, USUAL_FILE);
        environment.put(CONFIGURATION, usual + "," + usual.replace(".properties", "-json.properties"));
        environment.put(SPRING, "ecs");
        return program.in(environment);
    }
}
