package io.rollcall.gateway.upload;

import io.rollcall.gateway.intake.Fault;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.spreadsheet.register.Layout;
import io.rollcall.spreadsheet.register.Meaning;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the column in which a mark that the intake refused is to be mended: the date's for a wrong date, and not that of the status, which is right. */
final class FindColumn {

    /** What a refusal is about, the likelier first. A rule that is not here is about the mark itself, or about a cell that has been named already. */
    private static final Map<Rule, List<Meaning>> ABOUT = Map.ofEntries(
            Map.entry(Rule.SCHOOL_OF_FEED, List.of(Meaning.SCHOOL)),
            Map.entry(Rule.SCHOOL_KNOWN, List.of(Meaning.SCHOOL)),
            Map.entry(Rule.SCHOOL_KNOWN_ON_DATE, List.of(Meaning.SCHOOL, Meaning.DATE)),
            Map.entry(Rule.CLASS_KNOWN, List.of(Meaning.CLASS)),
            Map.entry(Rule.DAY_HAS_SESSIONS, List.of(Meaning.DATE)),
            Map.entry(Rule.SESSION_SCHEDULED, List.of(Meaning.SESSION, Meaning.DATE)),
            Map.entry(Rule.DATE_NOT_AHEAD, List.of(Meaning.DATE)),
            Map.entry(Rule.WITHIN_CORRECTION_WINDOW, List.of(Meaning.DATE)),
            Map.entry(Rule.HISTORY_OF_CLOSED_DAY, List.of(Meaning.DATE)),
            Map.entry(Rule.HISTORY_RETAINED, List.of(Meaning.DATE)),
            Map.entry(Rule.TIME_NOT_AHEAD, List.of(Meaning.MODIFIED)),
            Map.entry(Rule.PERSON_ID_LENGTH, List.of(Meaning.PERSON)),
            Map.entry(Rule.PERSON_ID_TEXT, List.of(Meaning.PERSON)),
            Map.entry(Rule.PERSON_NOT_ERASED, List.of(Meaning.PERSON)));

    private FindColumn() {}

    /**
     * The mark's own column where no column says what is wrong, but an option does.
     *
     * @param ofMark the column that says where the pupil stands, from 0
     */
    static int of(Fault fault, int ofMark, Layout layout) {
        for (Meaning meaning : ABOUT.getOrDefault(fault.rule(), List.of())) {
            if (isSaidByHeading(meaning, ofMark, layout)) {
                return ofMark;
            }
            @Nullable Integer column = layout.columns().get(meaning);
            if (column != null) {
                return column;
            }
        }
        return ofMark;
    }

    private static boolean isSaidByHeading(Meaning meaning, int ofMark, Layout layout) {
        return layout.marks().stream()
                .filter(mark -> mark.column() == ofMark)
                .anyMatch(mark -> (meaning == Meaning.DATE && mark.date() != null)
                        || (meaning == Meaning.SESSION && mark.occasion() != null));
    }
}
