package io.rollcall.cockpit.frame;

import com.vaadin.flow.router.QueryParameters;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.warehouse.query.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a page's address says what is looked at, so that it can be shared and gone back to:
 * {@code ?date=2026-11-23&session=AM&area=NORTH&kind=PRIMARY}. What is left out follows the district's own today, the
 * session under way, and all of the district. What cannot be read is as if it were left out.
 *
 * @param scope never a single school: that is in the path
 */
public record Address(Optional<LocalDate> day, Optional<SessionChoice> session, Scope scope) {

    /** Now, all of the district. */
    public static final Address NOW = new Address(Optional.empty(), Optional.empty(), Scope.DISTRICT);

    private static final String DATE = "date";
    private static final String SESSION = "session";
    private static final String AREA = "area";
    private static final String KIND = "kind";

    static Address of(QueryParameters asked) {
        return new Address(
                asked.getSingleParameter(DATE).flatMap(Address::date),
                asked.getSingleParameter(SESSION).flatMap(SessionChoice::named),
                new Scope(
                        asked.getSingleParameter(AREA).orElse(""),
                        asked.getSingleParameter(KIND).orElse(""),
                        ""));
    }

    /** The same of another day. */
    public Address on(Optional<LocalDate> other) {
        return new Address(other, Optional.empty(), scope);
    }

    /** The same in another part of the day. */
    public Address in(SessionChoice other) {
        return new Address(day, Optional.of(other), scope);
    }

    /** The same of another part of the district. */
    public Address of(Scope other) {
        return new Address(day, session, other);
    }

    QueryParameters parameters() {
        return QueryParameters.simple(map());
    }

    /** The way to a page with this address. */
    public String at(String path) {
        String query = map().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The way to the briefing of the same day, of the district or of one school. */
    public String atBriefing(Optional<String> school, Locale language) {
        return "v1/briefing" + school.map(code -> "/" + code).orElse("") + "?lang=" + language.getLanguage()
                + day.map(date -> "&date=" + date).orElse("");
    }

    /** The way to a school's page, on the same day and in the same session. */
    public String atSchool(String school) {
        return new Address(day, session, Scope.DISTRICT).at("school/" + school);
    }

    private Map<String, String> map() {
        Map<String, String> parameters = new TreeMap<>();
        day.ifPresent(date -> parameters.put(DATE, date.toString()));
        session.ifPresent(choice -> parameters.put(SESSION, choice.name()));
        if (!scope.subDistrict().isEmpty()) {
            parameters.put(AREA, scope.subDistrict());
        }
        if (!scope.schoolKind().isEmpty()) {
            parameters.put(KIND, scope.schoolKind());
        }
        return parameters;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
