package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PutDirectoryTest {

    private static final String NEW_DISTRICT = """
            {"type":"calendarDay","district":"NEW","school":"N1","date":"2026-11-23","sessions":["AM"]}
            {"type":"class","district":"NEW","school":"N1","class":"C1","grade":"1","effectiveFrom":"2026-09-01","enrolled":40}
            {"type":"school","district":"NEW","school":"N1","name":"New","kind":"PRIMARY","subDistrict":"SD","effectiveFrom":"2026-09-01","enrolled":90,"teachers":7,"latitude":23.1,"longitude":113.3}
            {"type":"subDistrict","district":"NEW","code":"SD","name":"Riverside"}
            {"type":"district","district":"NEW","name":"New","zone":"Asia/Shanghai"}
            """;

    private final Http http = new Http(RunningGateway.fresh());

    @Test
    void entriesMayNameWhatComesLaterInTheSameRequest() {
        Answer answer = put(NEW_DISTRICT.replace("NEW", "later"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("entries").asInt()).isEqualTo(5);
        assertThat(putFeed("later", "N1").status()).isEqualTo(201);
    }

    @Test
    void oneWrongLineChangesNothing() {
        String body = NEW_DISTRICT.replace("NEW", "nothing")
                + "{\"type\":\"district\",\"district\":\"x\",\"name\":\"x\",\"zone\":\"Mars/Olympus\"}";

        Answer answer = put(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("INVALID_DIRECTORY");
        assertThat(answer.json().path("detail").asString()).startsWith("Line 6, field zone: must be a time zone");
        assertThat(putFeed("nothing", "N1").status()).isEqualTo(422);
    }

    @Test
    void onlyTheOperatorMayChangeIt() {
        Answer answer = http.send(http.request("/v1/directory")
                .header("Authorization", "Bearer " + RunningGateway.fresh().feedKey())
                .header("Content-Type", Http.LINES)
                .PUT(BodyPublishers.ofString(NEW_DISTRICT)));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void nothingAtAllIsNoDirectory() {
        assertThat(put("\n").code()).isEqualTo("EMPTY_BODY");
        assertThat(http.putAsOperator("/v1/directory", "text/csv", "x").code()).isEqualTo("UNSUPPORTED_CONTENT_TYPE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "enrolled":40}        | "enrolled":-1}           | Line 2, field enrolled: must be a whole number
                    "enrolled":40}        | "enrolled":4.5}          | Line 2, field enrolled: must be a whole number
                    "enrolled":40}        | "enrolled":99999999999}  | Line 2, field enrolled: must be a whole number
                    "enrolled":40}        | "enrolled":40            | Line 2, column 115: is not one JSON object
                    "enrolled":40}        | "enrolled":40,"age":1}   | Line 2, field age: entries of this type have no
                    "enrolled":40}        | "enrolled":4,"grade":0}  | Line 2, field grade: is there twice
                    "grade":"1"           | "grade":"first grade"    | Line 2, field grade: must be a code
                    "class":"C1",         | ``                       | Line 2, field class: is missing
                    "type":"class"        | "type":"klass"           | Line 2, field type: must be one of
                    2026-09-01","enrolled":40 | 2026-9-1","enrolled":40 | Line 2, field effectiveFrom: must be a date
                    2026-09-01","enrolled":40 | 1899-12-31","enrolled":40 | Line 2, field effectiveFrom: must be a date such as 2026-09-01, from 1900-01-01 to 2149-06-06
                    2026-11-23 | 1969-12-31 | Line 1, field date: must be a date such as 2026-09-01, from 1970-01-01 to 2149-06-06
                    2026-11-23 | 2149-06-07 | Line 1, field date: must be a date
                    "school":"N1","class" | "school":"N2","class"    | Line 2: its school is neither
                    "SD","effectiveFrom"  | "SX","effectiveFrom"     | Line 3: its sub-district is neither
                    "name":"New","kind"   | "name":"","kind"         | Line 3, field name: must be a text
                    "latitude":23.1       | "latitude":90.1          | Line 3, field latitude: must be a number of degrees from -90 to 90
                    "latitude":23.1       | "latitude":"23.1"        | Line 3, field latitude: must be a number of degrees
                    ,"longitude":113.3    | ``                       | Line 3, field longitude: is missing
                    ["AM"]                | ["AM","AM"]              | Line 1, field sessions: must be a list
                    ["AM"]                | ["NOON"]                 | Line 1, field sessions: must be a list
                    ["AM"]                | "AM"                     | Line 1, field sessions: must be a list
                    "type":"district","district":"NEW"  | "type":"district","district":"OLD" | Line 1: its district is neither
                    "zone":"Asia/Shanghai"              | "zone":"Asia/Shanghai","clock":"X" | Line 5, field clock: must be SYSTEM or DATA
                    """)
    void everyWrongLineIsNamedWithItsRule(String right, String wrong, String sentence) {
        String body = NEW_DISTRICT.replace(right, wrong);
        assertThat(body).isNotEqualTo(NEW_DISTRICT);

        assertThat(put(body).json().path("detail").asString()).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nesting", "number", "name"})
    void aLineBeyondTheLimitsOfJsonChangesNothing(String what) {
        assertThat(put(NEW_DISTRICT + Unreasonable.json(what))
                        .json()
                        .path("detail")
                        .asString())
                .startsWith("Line 6, column ")
                .contains("more than 64 deep")
                .endsWith("Nothing was changed.");
    }

    private Answer put(String body) {
        return http.putAsOperator("/v1/directory", Http.LINES, body);
    }

    private Answer putFeed(String district, String school) {
        return http.putAsOperator(
                "/v1/feeds/" + district + "/feed", "application/json", "{\"schools\":[\"" + school + "\"]}");
    }
}
