package io.rollcall.spreadsheet.register;

import io.rollcall.event.CodeSet;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words and signs of attendance registers mean: register codes to the letter, everything else however it is spaced and capitalised. A sign that schools use in different senses (×, ○, △) is not guessed. */
final class StatusWords {

    /** No mark: nothing is said of the pupil. */
    private static final Set<String> NOTHING = Set.of("-", "--", "—");

    private static final Map<String, Said> WORDS = words();

    private StatusWords() {}

    /** Null where the word is none. */
    static @Nullable Said meaningOf(String word) {
        for (CodeSet codes : CodeSet.values()) {
            var meaning = codes.meaningOf(word);
            if (meaning.isPresent()) {
                return Said.of(meaning.get().status(), meaning.get().reason());
            }
        }
        return switch (word) {
            case "√", "✓", "✔" -> Said.of(Status.PRESENT, Reason.NONE);
            default -> WORDS.get(Words.normal(word));
        };
    }

    static boolean saysNothing(String word) {
        return NOTHING.contains(word);
    }

    private static Map<String, Said> words() {
        Map<String, Said> words = new HashMap<>();
        for (Status status : Kind.ATTENDANCE.statuses()) {
            put(words, Said.of(status, Reason.NONE), Words.normal(status.name()));
        }
        put(words, Said.of(Status.PRESENT, Reason.NONE), "present", "inattendance");
        put(words, Said.of(Status.LATE, Reason.NONE), "tardy");
        put(words, Said.of(Status.EXCUSED, Reason.NONE), "excusedabsence");
        put(words, Said.of(Status.UNEXCUSED, Reason.NONE), "unexcusedabsence");
        put(words, Said.of(Status.PRESENT, Reason.LEFT_EARLY), "earlydeparture", "partial");
        put(words, Said.RETRACTED, "retract", "撤销", "撤回");
        putChinese(words);
        return words;
    }

    private static void putChinese(Map<String, Said> words) {
        put(words, Said.of(Status.PRESENT, Reason.NONE), "出勤", "到", "已到", "到校", "在校", "正常", "出席", "全勤");
        put(words, Said.of(Status.PRESENT, Reason.NONE).by(Mode.ONLINE), "线上", "网课", "线上出勤");
        put(words, Said.of(Status.PRESENT, Reason.LEFT_EARLY), "早退");
        put(words, Said.of(Status.LATE, Reason.NONE), "迟到");
        put(words, Said.of(Status.OFFSITE, Reason.NONE), "公假", "公出", "因公", "研学", "外出学习", "外出活动", "校外活动", "社会实践");
        put(words, Said.of(Status.EXCUSED, Reason.ILLNESS), "病假");
        put(words, Said.of(Status.EXCUSED, Reason.MEDICAL), "就医", "隔离");
        put(words, Said.of(Status.EXCUSED, Reason.FAMILY), "事假", "丧假");
        put(words, Said.of(Status.EXCUSED, Reason.EXCLUDED), "停课");
        put(words, Said.of(Status.EXCUSED, Reason.NONE), "请假");
        put(words, Said.of(Status.UNEXCUSED, Reason.NONE), "旷课", "旷学", "无故缺勤");
        put(words, Said.of(Status.UNEXCUSED, Reason.NONE_YET), "缺勤", "缺席", "缺课", "未到");
        put(words, Said.of(Status.NOT_REQUIRED, Reason.NONE), "休学", "免修", "放假", "不要求", "无需出勤");
    }

    private static void put(Map<String, Said> words, Said said, String... names) {
        for (String name : names) {
            words.put(name, said);
        }
    }
}
