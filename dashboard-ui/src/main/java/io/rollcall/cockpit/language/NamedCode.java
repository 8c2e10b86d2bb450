package io.rollcall.cockpit.language;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What events say by a code, and by no title. The texts have words for a few codes of each; any other goes by itself. */
public enum NamedCode {
    /** A campaign. */
    CAMPAIGN("campaign.", Set.of("winter-whereabouts", "autumn-outing", "dental-check", "school-meals")),
    /** What a campaign can be answered with. */
    OPTION("check-ins.option.", Set.of("YES", "NO", "LATER", "AT_HOME", "IN_PROVINCE", "ELSEWHERE", "ABROAD")),
    /** At which end of which half-day the staff clock. */
    SHIFT("check-ins.shift.", Set.of("AM-IN", "AM-OUT", "PM-IN", "PM-OUT")),
    /** A live class. */
    LIVE_CLASS("live.class.", Set.of("open-lesson"));

    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> codes;

    NamedCode(String prefix, Set<String> codes) {
        this.prefix = prefix;
        this.codes = codes;
    }

    /** The keys of all their words in the texts. */
    public Stream<String> textKeys() {
        return codes.stream().map(this::textKey);
    }

    /** Whether the texts have words for it. */
    public boolean isNamed(String code) {
        return codes.contains(code);
    }

    /** In words, or the code where there are none. */
    public String name(String code, Texts texts) {
        return isNamed(code) ? texts.get(textKey(code)) : code;
    }

    private String textKey(String code) {
        return prefix + code.toLowerCase(Locale.ROOT);
    }
}
