package io.rollcall.cockpit.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.language.Language;
import io.rollcall.cockpit.language.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeWordsTest {

    private static final DefaultI18NProvider BUNDLES =
            new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    view=attendance_by_class format=xlsx from=* to=2026-11-22 rows=18304 | view attendance_by_class · as XLSX · to 2026-11-22 · rows 18,304
                    screen=schools format=csv date=2026-11-23 rows=40 | table schools · as CSV · day 2026-11-23 · rows 40
                    page=classes grade=3 class=3-1 date=today         | Page Classes · grade 3 · class 3-1 · day Today
                    HEALTH_REPORT/2026-11-23/DAILY                    | Health report · 2026-11-23 · DAILY
                    ATTENDANCE/2026-11-23/AM                          | Attendance · 2026-11-23 · Morning
                    PAGE /school/:school/classes/:grade?/:class?      | Page /school/:school/classes/:grade?/:class?
                    PAGE /audit                                       | Page Audit log
                    GET /v1/briefing/{school}                         | Briefing
                    USER login=li role=OPERATOR                       | Person · user name li · role Operator
                    FEED feed=wjw overlap=PT24H                       | feed wjw · the older key works for another 24 hours
                    FEED feed=wjw kind=STAFF_CLOCK                    | feed wjw · kind Staff clock
                    schoolYears=2025,2026                             | school years 2025,2026
                    2026-09-01 to 2026-11-30, until 2026-12-31T00:00:00Z | 2026-09-01 to 2026-11-30, until 2026-12-31T00:00:00Z
                    """)
    void whatTheProductWritesIsToldInWords(String scope, String words) {
        assertThat(in(Language.ENGLISH).of(scope)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a FROM b WHERE c=? AND d=?",
                "SWEPT broom=1",
                "moon=full",
                "MOON/2026-11-23/FULL",
                "DELETE /v1/moon"
            })
    void whatItDoesNotKnowStandsAsItIs(String scope) {
        assertThat(in(Language.ENGLISH).of(scope)).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "page=classes grade=3 date=today, 页面 班级 · 年级 3 · 日期 今天",
        "FEED feed=wjw overlap=PT24H, 数据源 wjw · 旧密钥继续有效 24 小时"
    })
    void itSpeaksChineseToo(String scope, String words) {
        assertThat(in(Language.CHINESE).of(scope)).isEqualTo(words);
    }

    private static ScopeWords in(Language language) {
        var format = new FigureFormat(language.locale());
        Texts texts = (key, values) -> BUNDLES.getTranslation(key, language.locale(), values);
        return new ScopeWords(format, texts, new AuditWords(format, ZoneOffset.UTC, texts));
    }
}
