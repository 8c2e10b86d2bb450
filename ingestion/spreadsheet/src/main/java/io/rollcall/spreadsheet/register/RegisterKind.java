package io.rollcall.spreadsheet.register;

import static java.util.Map.entry;

import io.rollcall.event.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a school keeps a file of, and what its columns may say. A column that says nothing that its kind knows is not looked at: what pupils write of their health least of all. */
public enum RegisterKind {
    ATTENDANCE(Kind.ATTENDANCE, EnumSet.complementOf(EnumSet.of(Meaning.SHIFT)), Map.of()),
    /** One a day. */
    HEALTH_REPORT(
            Kind.HEALTH_REPORT,
            EnumSet.of(
                    Meaning.SCHOOL,
                    Meaning.CLASS,
                    Meaning.PERSON,
                    Meaning.DATE,
                    Meaning.STATUS,
                    Meaning.MODIFIED,
                    Meaning.IGNORED),
            Map.ofEntries(
                    entry("健康状况", Meaning.STATUS),
                    entry("健康状态", Meaning.STATUS),
                    entry("健康情况", Meaning.STATUS),
                    entry("身体状况", Meaning.STATUS),
                    entry("健康打卡", Meaning.STATUS),
                    entry("health", Meaning.STATUS),
                    entry("healthstatus", Meaning.STATUS),
                    entry("填报日期", Meaning.DATE),
                    entry("上报日期", Meaning.DATE),
                    entry("打卡日期", Meaning.DATE))),
    /** Answers to one campaign; its day is the caller's to say, for a file's dates are those of the answers. */
    FORM(
            Kind.FORM,
            EnumSet.of(
                    Meaning.SCHOOL, Meaning.CLASS, Meaning.PERSON, Meaning.STATUS, Meaning.MODIFIED, Meaning.IGNORED),
            Map.ofEntries(
                    entry("选项", Meaning.STATUS),
                    entry("答案", Meaning.STATUS),
                    entry("填写情况", Meaning.STATUS),
                    entry("填写状态", Meaning.STATUS),
                    entry("填报情况", Meaning.STATUS),
                    entry("填报状态", Meaning.STATUS),
                    entry("option", Meaning.STATUS),
                    entry("answer", Meaning.STATUS),
                    entry("response", Meaning.STATUS))),
    STAFF_CLOCK(
            Kind.STAFF_CLOCK,
            EnumSet.of(
                    Meaning.SCHOOL,
                    Meaning.PERSON,
                    Meaning.DATE,
                    Meaning.SHIFT,
                    Meaning.STATUS,
                    Meaning.MODIFIED,
                    Meaning.IGNORED),
            Map.ofEntries(
                    entry("工号", Meaning.PERSON),
                    entry("教工号", Meaning.PERSON),
                    entry("职工号", Meaning.PERSON),
                    entry("员工号", Meaning.PERSON),
                    entry("教职工编号", Meaning.PERSON),
                    entry("staffid", Meaning.PERSON),
                    entry("staffno", Meaning.PERSON),
                    entry("employeeid", Meaning.PERSON),
                    entry("employeeno", Meaning.PERSON),
                    entry("打卡日期", Meaning.DATE),
                    entry("打卡状态", Meaning.STATUS),
                    entry("打卡结果", Meaning.STATUS),
                    entry("打卡情况", Meaning.STATUS),
                    entry("clock", Meaning.STATUS),
                    entry("clockstatus", Meaning.STATUS)));

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
    private final Set<Meaning> meanings;

    @SuppressWarnings("ImmutableEnumChecker") // a map that nothing can change
    private final Map<String, Meaning> ownHeadings;

    RegisterKind(Kind kind, Set<Meaning> meanings, Map<String, Meaning> ownHeadings) {
        this.kind = kind;
        this.meanings = Collections.unmodifiableSet(EnumSet.copyOf(meanings));
        this.ownHeadings = ownHeadings;
    }

    public Kind kind() {
        return kind;
    }

    /** The words that a sentence about an unknown one names. */
    public String usualWords() {
        return switch (this) {
            case ATTENDANCE -> "PRESENT, LATE, EXCUSED …, 出勤, 迟到, 病假 …";
            case HEALTH_REPORT -> "NORMAL 正常, SYMPTOM 有症状 发热 咳嗽, ISOLATING 隔离, EXEMPT 免报";
            case FORM -> "option=CODE + 已填 √, CODE";
            case STAFF_CLOCK -> "NORMAL 正常, LATE 迟到, EARLY 早退, MISSING 缺卡, ABSENT 旷工, NOT_REQUIRED 休息";
        };
    }

    /** What its columns may say. */
    public Set<Meaning> meanings() {
        return meanings;
    }

    /** Null where the heading is none that is known, or is of no concern here. */
    @Nullable Meaning meaningOf(String heading) {
        @Nullable Meaning meaning = ownHeadings.getOrDefault(Words.normal(heading), Meaning.of(heading));
        return meaning != null && meanings.contains(meaning) ? meaning : null;
    }
}
