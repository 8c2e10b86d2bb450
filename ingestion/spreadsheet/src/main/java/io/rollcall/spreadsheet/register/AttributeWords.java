package io.rollcall.spreadsheet.register;

import io.rollcall.event.Mode;
import io.rollcall.event.Reason;
import io.rollcall.event.Session;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for sessions, reasons and modes; each answers null for what it does not know. */
final class AttributeWords {

    private static final Pattern LESSON = Pattern.compile("第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})节课?");
    private static final String CHINESE_DIGITS = "一二三四五六七八九";

    private static final Map<String, Session> SESSIONS =
            Map.of("上午", Session.AM, "早上", Session.AM, "下午", Session.PM, "全天", Session.DAY, "全日", Session.DAY);

    private static final Map<String, Reason> REASONS = reasons();

    private static final Map<String, Mode> MODES = Map.of(
            "inperson",
            Mode.IN_PERSON,
            "online",
            Mode.ONLINE,
            "线下",
            Mode.IN_PERSON,
            "线上",
            Mode.ONLINE,
            "到校",
            Mode.IN_PERSON,
            "网课",
            Mode.ONLINE);

    private AttributeWords() {}

    static @Nullable Session session(String text) {
        String word = Words.normal(text);
        @Nullable Session known = SESSIONS.get(word);
        if (known != null) {
            return known;
        }
        Matcher lesson = LESSON.matcher(word);
        Optional<Session> session =
                Session.parse(lesson.matches() ? "P" + number(lesson.group(1)) : word.toUpperCase(Locale.ROOT));
        return session.orElse(null);
    }

    static @Nullable Reason reason(String text) {
        return REASONS.get(Words.normal(text));
    }

    static @Nullable Mode mode(String text) {
        return MODES.get(Words.normal(text));
    }

    private static int number(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number += digits.charAt(i) == '十' ? 10 : CHINESE_DIGITS.indexOf(digits.charAt(i)) + 1;
        }
        return number;
    }

    private static Map<String, Reason> reasons() {
        Map<String, Reason> reasons = new HashMap<>();
        for (Reason reason : Reason.values()) {
            reasons.put(Words.normal(reason.name()), reason);
        }
        reasons.putAll(Map.of(
                "无", Reason.NONE,
                "生病", Reason.ILLNESS,
                "病假", Reason.ILLNESS,
                "就医", Reason.MEDICAL,
                "事假", Reason.FAMILY,
                "家庭原因", Reason.FAMILY,
                "早退", Reason.LEFT_EARLY,
                "其他", Reason.OTHER,
                "其它", Reason.OTHER,
                "待查", Reason.NONE_YET));
        return reasons;
    }
}
