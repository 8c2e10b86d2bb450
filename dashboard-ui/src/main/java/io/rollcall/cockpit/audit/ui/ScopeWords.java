package io.rollcall.cockpit.audit.ui;

import io.rollcall.cockpit.component.DurationWords;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.language.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which data a line of the audit log is about: its pairs, occasions and addresses in words. Whatever is written otherwise stands as it is. */
final class ScopeWords {

    /** The names that pairs go by, such as {@code rows=40}. */
    static final List<String> NAMES = List.of(
            "view",
            "screen",
            "format",
            "from",
            "to",
            "date",
            "rows",
            "lang",
            "page",
            "grade",
            "class",
            "login",
            "role",
            "feed",
            "overlap",
            "key",
            "kind",
            "schoolYears");

    /** The kinds of what happens. */
    static final Set<String> KINDS =
            Set.of("ATTENDANCE", "HEALTH_REPORT", "FORM", "STAFF_CLOCK", "NOTICE", "PROCESS", "LIVE_CLASS");

    /** Who or what pairs are of, where that stands before them. */
    static final Set<String> HEADS = Set.of("USER", "FEED");

    /** What is asked for at the addresses that refuse. */
    static final Map<String, String> ASKED = Map.of(
            "GET /v1/export/{view}", "audit.scope.asked.export",
            "GET /v1/briefing/{school}", "audit.scope.asked.briefing",
            "POST /v1/outstanding:match", "audit.scope.asked.outstanding",
            "SIGN_IN oidc", "audit.scope.asked.sign_in");

    private static final Pattern PAIRS = Pattern.compile("(?:([A-Z]+) )?(\\w+=\\S*(?: \\w+=\\S*)*)");
    private static final Pattern OCCASION = Pattern.compile("([A-Z_]+)/(\\d{4}-\\d\\d-\\d\\d)/(\\S+)");
    private static final Pattern PAGE = Pattern.compile("PAGE /(\\S*)");
    private static final Pattern PERIOD = Pattern.compile("(\\S+) to (\\S+), until (\\S+)");
    private static final String BETWEEN = " · ";
    private static final String ANY = "*";
    private static final String TODAY = "today";
    private static final Set<String> SESSIONS = Set.of("AM", "PM", "DAY");

    private final FigureFormat format;
    private final Texts texts;
    private final AuditWords lines;

    ScopeWords(FigureFormat format, Texts texts, AuditWords lines) {
        this.format = format;
        this.texts = texts;
        this.lines = lines;
    }

    String of(String scope) {
        return Optional.ofNullable(ASKED.get(scope))
                .map(texts::get)
                .or(() -> matching(PAGE, scope).map(found -> page(found.group(1))))
                .or(() -> matching(OCCASION, scope)
                        .filter(found -> KINDS.contains(found.group(1)))
                        .map(this::occasion))
                .or(() -> matching(PERIOD, scope)
                        .map(found -> texts.get("audit.scope.from-to", found.group(1), found.group(2), found.group(3))))
                .or(() -> matching(PAIRS, scope)
                        .filter(found -> found.group(1) == null || HEADS.contains(found.group(1)))
                        .map(this::pairs))
                .orElse(scope);
    }

    private static Optional<MatchResult> matching(Pattern pattern, String scope) {
        return pattern.matcher(scope)
                .results()
                .findFirst()
                .filter(found -> found.group().equals(scope));
    }

    /** By the page's name where it is one of the navigation's, and else by its pattern. */
    private String page(String path) {
        Predicate<Place> isThere = place -> place.path().equals(path);
        return texts.get(
                "audit.scope.page-at",
                Arrays.stream(Place.values())
                        .filter(isThere)
                        .findFirst()
                        .map(place -> texts.get("place." + place.name().toLowerCase(Locale.ROOT)))
                        .orElse("/" + path));
    }

    private String occasion(MatchResult found) {
        String name = found.group(3);
        return String.join(
                BETWEEN,
                kind(found.group(1)),
                found.group(2),
                SESSIONS.contains(name) ? texts.get("session." + name.toLowerCase(Locale.ROOT)) : name);
    }

    private String pairs(MatchResult found) {
        Stream<String> head = Stream.ofNullable(found.group(1))
                .filter(of -> !found.group(2).startsWith(of.toLowerCase(Locale.ROOT)))
                .map(of -> texts.get("audit.scope.head." + of.toLowerCase(Locale.ROOT)));
        Stream<String> pairs = Stream.of(found.group(2).split(" "))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> !pair[1].equals(ANY))
                .map(pair -> pair(pair[0], pair[1]));
        return Stream.concat(head, pairs).collect(Collectors.joining(BETWEEN));
    }

    private String pair(String name, String value) {
        return NAMES.contains(name)
                ? texts.get("audit.scope." + name.toLowerCase(Locale.ROOT)) + " " + value(name, value)
                : name + "=" + value;
    }

    private String value(String name, String value) {
        return switch (name) {
            case "rows" -> value.matches("\\d{1,15}") ? format.count(Long.parseLong(value)) : value;
            case "format" -> value.toUpperCase(Locale.ROOT);
            case "date" -> value.equals(TODAY) ? texts.get("calendar.today") : value;
            case "page" -> value.equals("classes") ? texts.get("place.classes") : value;
            case "kind" -> kind(value);
            case "role" -> lines.role(value);
            case "overlap" -> DurationWords.of(value, texts).orElse(value);
            default -> value;
        };
    }

    private String kind(String code) {
        return KINDS.contains(code) ? texts.get("audit.scope.of." + code.toLowerCase(Locale.ROOT)) : code;
    }
}
