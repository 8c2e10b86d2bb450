package io.rollcall.spreadsheet.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column may say of a mark, and what schools call such a column; some kinds of register have names of their own for it ({@link RegisterKind}). A column that is called nothing of this is not looked at. */
public enum Meaning {
    SCHOOL("学校", "学校代码", "学校编码", "学校编号", "school", "schoolcode", "schoolid"),
    CLASS("班级", "班级代码", "班级编码", "班级编号", "班", "class", "classcode", "classid"),
    PERSON(
            "学号",
            "学籍号",
            "全国学籍号",
            "学生编号",
            "学生代码",
            "学生号",
            "学生学号",
            "个人编号",
            "id",
            "student",
            "studentid",
            "studentno",
            "studentnumber",
            "pupilid",
            "pupilno",
            "pupilnumber",
            "personid",
            "admissionno",
            "admissionnumber",
            "upn"),
    DATE("日期", "考勤日期", "date", "attendancedate"),
    SESSION("时段", "节次", "课节", "上下午", "session", "period"),
    /** Of a member of staff. */
    SHIFT("班次", "打卡班次", "shift", "slot"),
    STATUS(
            "状态",
            "考勤",
            "考勤状态",
            "考勤结果",
            "考勤情况",
            "出勤",
            "出勤状态",
            "出勤情况",
            "status",
            "code",
            "mark",
            "attendance",
            "attendancecode",
            "attendancestatus",
            "registercode"),
    REASON("原因", "事由", "缺勤原因", "请假原因", "请假类型", "reason", "absencereason"),
    MODE("方式", "上课方式", "mode"),
    MODIFIED("修改时间", "更新时间", "最后修改", "modified", "modifiedat", "lastmodified", "updated", "updatedat"),
    /** For a caller who wants a column left out that would be understood. */
    IGNORED;

    private static final Map<String, Meaning> BY_HEADING = byHeading();

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
    private final List<String> headings;

    Meaning(String... headings) {
        this.headings = List.of(headings);
    }

    /** Null where the heading is none that is known. */
    static @Nullable Meaning of(String heading) {
        return BY_HEADING.get(Words.normal(heading));
    }

    private static Map<String, Meaning> byHeading() {
        Map<String, Meaning> meanings = new HashMap<>();
        for (Meaning meaning : values()) {
            meaning.headings.forEach(heading -> meanings.put(heading, meaning));
        }
        return meanings;
    }
}
