package io.rollcall.cockpit.frame;

import com.vaadin.flow.router.QueryParameters;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.Glance.Look;
import io.rollcall.cockpit.live.MapFigure;
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
 * {@code ?date=2026-11-23&session=AM&area=NORTH&kind=PRIMARY&look=MOSAIC&figure=COVERAGE}. What is left out follows the
 * district's own today, the session under way, all of the district, and the map of its attendance rates. What cannot be read is as if it were left out.
 *
 * @param scope never a single school: that is in the path
 */
public record Address(Optional<LocalDate> day, Optional<SessionChoice> session, Scope scope, Glance glance) {

    /** Now, all of the district. */
    public static final Address NOW = new Address(Optional.empty(), Optional.empty(), Scope.DISTRICT, Glance.USUAL);

    private static final String DATE = "date";
    private static final String SESSION = "session";
    private static final String AREA = "area";
    private static final String KIND = "kind";
    private static final String LOOK = "look";
    private static final String FIGURE = "figure";

    /** At the usual glance. */
    public Address(Optional<LocalDate> day, Optional<SessionChoice> session, Scope scope) {
        this(day, session, scope, Glance.USUAL);
    }

    static Address of(QueryParameters asked) {
        return new Address(
                asked.getSingleParameter(DATE).flatMap(Address::date),
                asked.getSingleParameter(SESSION).flatMap(SessionChoice::named),
                new Scope(
                        asked.getSingleParameter(AREA).orElse(""),
                        asked.getSingleParameter(KIND).orElse(""),
                        ""),
                new Glance(
                        asked.getSingleParameter(LOOK).flatMap(Look::named).orElse(Glance.USUAL.look()),
                        asked.getSingleParameter(FIGURE)
                                .flatMap(MapFigure::named)
                                .orElse(Glance.USUAL.figure())));
    }

    /** The same of another day. */
    public Address on(Optional<LocalDate> other) {
        return new Address(other, Optional.empty(), scope, glance);
    }

    /** The same in another part of the day. */
    public Address in(SessionChoice other) {
        return new Address(day, Optional.of(other), scope, glance);
    }

    /** The same of another part of the district. */
    public Address of(Scope other) {
        return new Address(day, session, other, glance);
    }

    /** The same at another glance. */
    public Address at(Glance other) {
        return new Address(day, session, scope, other);
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
        return new Address(day, session, Scope.DISTRICT, glance).at("school/" + school);
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
        if (glance.look() != Glance.USUAL.look()) {
            parameters.put(LOOK, glance.look().name());
        }
        if (glance.figure() != Glance.USUAL.figure()) {
            parameters.put(FIGURE, glance.figure().name());
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
