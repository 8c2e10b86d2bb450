package io.rollcall.cockpit.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.alerts.AlertRule;
import io.rollcall.alerts.Severity;
import io.rollcall.alerts.ThresholdInForce;
import io.rollcall.cockpit.admin.UserRefusal;
import io.rollcall.cockpit.alerts.AlertNote;
import io.rollcall.cockpit.audit.AuditAction;
import io.rollcall.cockpit.audit.LookReason;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.DayReasons;
import io.rollcall.cockpit.live.Ranking.Order;
import io.rollcall.cockpit.live.Reporting;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.retention.DeclaredRetention;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages are complete, and nothing that a person reads is written in the code. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java/io/rollcall/cockpit");
    private static final Pattern KEY = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SHOWN_LITERAL =
            Pattern.compile("(?:setText|setTitle|setLabel|setPlaceholder|setAriaLabel"
                    + "|new Span|new H1|new H2|new Paragraph|new Button|new NativeButton)\\(\\s*\"[^\"]*\\p{L}");
    private static final Pattern MANY_AFTER_ONE = Pattern.compile(
            "\\b1 (?:\\w+ )?(?:were|rows|marks|days|hours|minutes|events|schools|people|pupils|files|exports|lines)\\b");
    /** Limits, and counts that are shown from a few on. */
    private static final Set<String> NEVER_ONE = Set.of(
            "alerts.evidence.feed_rejected",
            "alerts.evidence.notice_unread",
            "audit.most",
            "export.problem.too_many_exports",
            "export.problem.too_many_rows",
            "keys.many-schools");

    private static final Pattern SPACED_PER_CENT = Pattern.compile("\\d\\s[%％]");
    private static final Pattern FOR_THE_LOG = Pattern.compile("LOG\\.\\w+\\(.*");
    private static final Pattern SENTENCE = Pattern.compile("\\p{IsHan}|^\\p{Lu}\\p{Ll}+ \\p{Ll}+");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(texts(Language.CHINESE).stringPropertyNames())
                .isEqualTo(texts(Language.ENGLISH).stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmptyAndPlaceholdersAgree(Language language) throws IOException {
        Properties english = texts(Language.ENGLISH);
        Properties texts = texts(language);

        for (String key : texts.stringPropertyNames()) {
            assertThat(texts.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(texts.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void chineseTextsAreChinese() throws IOException {
        Properties chinese = texts(Language.CHINESE);
        Set<String> sameInBoth = Set.of(
                "briefing.comma",
                "briefing.range",
                "language.en",
                "overview.of",
                "sources.of",
                "standing.below_80",
                "standing.below_85",
                "standing.below_90",
                "standing.below_95",
                "standing.from_95");

        assertThat(chinese.stringPropertyNames().stream()
                        .filter(key -> !sameInBoth.contains(key))
                        .filter(key -> chinese.getProperty(key).codePoints().noneMatch(Character::isIdeographic)))
                .isEmpty();
    }

    @Test
    void oneThingIsNotSaidInThePlural() throws IOException {
        Properties english = texts(Language.ENGLISH);
        Object[] ones = Collections.nCopies(5, 1).toArray();

        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> english.getProperty(key).contains("{0}"))
                        .filter(key -> !NEVER_ONE.contains(key))
                        .map(key -> new MessageFormat(english.getProperty(key), Locale.ENGLISH).format(ones)))
                .isNotEmpty()
                .noneMatch(text -> MANY_AFTER_ONE.matcher(text).find());
    }

    /** As figures are written in both: {@code 95.3%}. */
    @ParameterizedTest
    @EnumSource
    void perCentStandsAtItsNumber(Language language) throws IOException {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames().stream().map(texts::getProperty))
                .anyMatch(text -> text.contains("95%"))
                .noneMatch(text -> SPACED_PER_CENT.matcher(text).find());
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path source : sources()) {
            named.addAll(KEY.matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !key.endsWith("."))
                    .toList());
        }

        assertThat(named)
                .hasSizeGreaterThan(30)
                .isSubsetOf(texts(Language.ENGLISH).stringPropertyNames());
    }

    @Test
    void whatTheRulesTellApartHasItsTexts() throws IOException {
        Stream<String> terms = Stream.of(Term.values())
                .flatMap(term -> Stream.of("term." + term.code(), "term." + term.code() + ".definition"));
        Stream<String> standings = Stream.of(SchoolStanding.values())
                .map(standing -> "standing." + standing.name().toLowerCase(Locale.ROOT));
        Stream<String> orders = Stream.of(Order.values()).map(order -> "order." + dashed(order.name()));
        Stream<String> sessions = Stream.of(SessionChoice.values()).map(session -> "session." + dashed(session.name()));

        Stream<String> places =
                Stream.of(Place.values()).map(place -> "place." + place.name().toLowerCase(Locale.ROOT));
        Stream<String> kinds = Stream.of(SchoolKind.values()).map(kind -> SchoolKind.textKey(kind.name()));
        Stream<String> reasons = DayReasons.ROWS.stream().map(DayReasons.Row::textKey);
        Stream<String> levels = Stream.of(Reporting.Level.values())
                .map(level -> "feeds." + level.name().toLowerCase(Locale.ROOT));

        Stream<String> alerts = Stream.of(AlertRule.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                .flatMap(rule -> Stream.of("alerts.rule." + rule, "alerts.evidence." + rule));
        Stream<String> severities = Stream.of(Severity.values())
                .map(severity -> "alerts.severity." + severity.name().toLowerCase(Locale.ROOT));
        Stream<String> actions = Stream.of(AuditAction.values()).map(AuditAction::textKey);
        Stream<String> roles =
                Stream.of(Role.values()).map(role -> "audit.role." + role.name().toLowerCase(Locale.ROOT));
        Stream<String> looks = Stream.of(LookReason.values()).map(LookReason::textKey);
        Stream<String> refusals = Stream.of(UserRefusal.values()).map(UserRefusal::textKey);
        Stream<String> kept =
                DeclaredRetention.days().keySet().stream().map(name -> "kept." + name.toLowerCase(Locale.ROOT));
        Stream<String> thresholds =
                ThresholdInForce.of(Optional.empty()).stream().map(one -> "threshold." + one.key());
        Stream<String> named = Stream.of(NamedCode.values()).flatMap(NamedCode::textKeys);
        Stream<String> notes = Stream.of(AlertNote.values()).map(AlertNote::textKey);

        assertThat(Stream.of(
                                terms,
                                standings,
                                orders,
                                sessions,
                                places,
                                kinds,
                                reasons,
                                levels,
                                alerts,
                                severities,
                                actions,
                                roles,
                                looks,
                                refusals,
                                kept,
                                thresholds,
                                named,
                                notes)
                        .flatMap(keys -> keys))
                .isSubsetOf(texts(Language.ENGLISH).stringPropertyNames());
    }

    @Test
    void nothingThatAPersonReadsIsWrittenInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            String code = Files.readString(source);
            SHOWN_LITERAL.matcher(code).results().map(MatchResult::group).forEach(found::add);
            if (source.toString().contains("/ui/") || source.toString().contains("/component/")) {
                LITERAL.matcher(FOR_THE_LOG.matcher(code).replaceAll(""))
                        .results()
                        .map(match -> match.group(1))
                        .filter(literal -> SENTENCE.matcher(literal).find())
                        .forEach(found::add);
            }
        }

        assertThat(found).isEmpty();
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d}|# ")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Properties texts(Language language) throws IOException {
        Path file = BUNDLES.resolve("translations_" + language.locale().getLanguage() + ".properties");
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
