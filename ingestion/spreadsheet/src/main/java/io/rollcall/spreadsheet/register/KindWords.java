package io.rollcall.spreadsheet.register;

import io.rollcall.event.Codes;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words in the cells of one kind of register mean. A sentence that somebody wrote is none of them, and is not guessed at. */
final class KindWords {

    /** Of a person who is still expected to answer: that is what unknown means. */
    private static final Set<String> NOT_YET = Set.of(
            "未填", "未填写", "未填报", "未报", "未上报", "未提交", "未答", "notanswered", "notreported", "notsubmitted", "pending");

    private static final Set<String> ANSWERED =
            Set.of("已填", "已填写", "已填报", "已报", "已上报", "已提交", "已答", "answered", "submitted", "done");

    private static final Map<String, Said> HEALTH = health();
    private static final Map<String, Said> STAFF = staff();

    private final RegisterKind kind;
    private final String answered;

    /** @param answered the option that a plain "filled in" stands for, or "" */
    KindWords(RegisterKind kind, String answered) {
        this.kind = kind;
        this.answered = answered;
    }

    /** Null where the word is none. */
    @Nullable Said meaningOf(String word) {
        return switch (kind) {
            case ATTENDANCE -> StatusWords.meaningOf(word);
            case HEALTH_REPORT -> HEALTH.get(Words.normal(word));
            case STAFF_CLOCK -> STAFF.get(Words.normal(word));
            case FORM -> answer(word);
        };
    }

    /** Whether the word says of a person that there is nothing to say yet. */
    boolean saysNotYet(String word) {
        return switch (kind) {
            case ATTENDANCE, STAFF_CLOCK -> false;
            case HEALTH_REPORT, FORM -> NOT_YET.contains(Words.normal(word));
        };
    }

    /** What looks like an option's code may be one: whether it is, the campaign's declaration decides. */
    private @Nullable Said answer(String word) {
        String normal = Words.normal(word);
        if (isRetraction(normal)) {
            return Said.RETRACTED;
        }
        if (ANSWERED.contains(normal) || isTick(word)) {
            return answered.isEmpty() ? null : Said.option(answered);
        }
        return Codes.isCode(word) ? Said.option(word) : null;
    }

    private static Map<String, Said> health() {
        Map<String, Said> words = new HashMap<>();
        put(words, Status.NORMAL, "normal", "healthy", "well", "正常", "健康", "良好", "无异常", "无症状", "体温正常");
        put(words, Status.SYMPTOM, "symptom", "symptoms", "symptomatic", "unwell", "sick", "fever", "cough");
        put(words, Status.SYMPTOM, "有症状", "症状", "异常", "不适", "身体不适", "发热", "发烧", "咳嗽", "感冒", "腹泻", "呕吐", "乏力");
        put(words, Status.ISOLATING, "isolating", "isolation", "quarantine", "隔离", "居家隔离", "集中隔离", "居家观察");
        put(words, Status.EXEMPT, "exempt", "免报", "免填", "免填报", "无需填报");
        return retractable(words);
    }

    private static Map<String, Said> staff() {
        Map<String, Said> words = new HashMap<>();
        put(words, Status.NORMAL, "normal", "ontime", "present", "正常", "已打卡", "出勤", "准时");
        put(words, Status.LATE, "late", "迟到", "严重迟到");
        put(words, Status.EARLY, "early", "leftearly", "早退");
        put(words, Status.MISSING, "missing", "notsigned", "缺卡", "未打卡", "漏打卡", "忘打卡");
        put(words, Status.ABSENT, "absent", "absenteeism", "旷工", "缺勤");
        put(words, Status.NOT_REQUIRED, "notrequired", "off", "leave", "休息", "请假", "出差", "公出", "外勤", "年假", "无需打卡");
        return retractable(words);
    }

    private static Map<String, Said> retractable(Map<String, Said> words) {
        for (String word : new String[] {"retract", "撤销", "撤回"}) {
            words.put(word, Said.RETRACTED);
        }
        return Map.copyOf(words);
    }

    private static boolean isRetraction(String normal) {
        return Said.RETRACTED.equals(HEALTH.get(normal));
    }

    private static boolean isTick(String word) {
        return word.equals("√") || word.equals("✓") || word.equals("✔");
    }

    private static void put(Map<String, Said> words, Status status, String... names) {
        for (String name : names) {
            words.put(name, Said.of(status, Reason.NONE));
        }
    }
}
