package io.rollcall.standalone.feed;

import io.rollcall.standalone.data.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * All of an order to erase a person's data but the person's id, which goes from where it is typed into the request and nowhere else.
 *
 * @param school null for all schools of the district
 * @param schoolYears empty for those of which anything is kept
 * @param purpose a code for the audit log, or null
 */
public record ErasureTerms(
        String district,
        @Nullable String school,
        String namespace,
        List<Integer> schoolYears,
        @Nullable String purpose) {

    public ErasureTerms {
        schoolYears = List.copyOf(schoolYears);
    }

    /** Reads the id: one line, of which only the line's end is taken off. */
    public static String readId(InputStream in) throws IOException, Refusal {
        @Nullable String id = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        if (id == null || id.isEmpty()) {
            throw new Refusal("No id on standard input. Type it, or pipe it in from a file; nothing was erased.");
        }
        return id;
    }

    String json(String id) {
        ObjectNode order = JsonMapper.shared().createObjectNode().put("district", district);
        if (school != null) {
            order.put("school", school);
        }
        order.putObject("person").put("namespace", namespace).put("id", id);
        if (!schoolYears.isEmpty()) {
            schoolYears.forEach(order.withArray("/schoolYears")::add);
        }
        if (purpose != null) {
            order.put("purpose", purpose);
        }
        return order.toString();
    }
}
