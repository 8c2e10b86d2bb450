package io.rollcall.gateway;

import io.rollcall.gateway.FakePlatform.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** WeCom's interfaces in the shapes that its documentation records. */
final class FakeWeCom {

    private final Map<Integer, List<String>> pupils = new TreeMap<>();
    private final List<String> checkIns = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<String> viewers = new ArrayList<>();
    private final LocalDate day;
    private int members = 3;
    private int tokens;

    FakeWeCom(FakePlatform platform) {
        this(platform, LocalDate.of(2026, 11, 23));
    }

    /** @param day of every health report */
    FakeWeCom(FakePlatform platform, LocalDate day) {
        this.day = day;
        platform.answer("/cgi-bin/school/department/list", asked -> guarded(asked, _ -> departments()));
        platform.answer("/cgi-bin/school/user/list", asked -> guarded(asked, this::pupils));
        platform.answer("/cgi-bin/gettoken", this::token);
        platform.answer("/cgi-bin/user/simplelist", asked -> guarded(asked, this::users));
        platform.answer("/cgi-bin/checkin/getcheckindata", asked -> guarded(asked, this::checkIns));
        platform.answer("/cgi-bin/living/get_watch_stat", asked -> guarded(asked, this::viewers));
        platform.answer("/cgi-bin/health/get_report_answer", asked -> guarded(asked, this::answers));
    }

    void hire(int count) {
        members = count;
    }

    /** The class's pupils from now on. */
    void enrol(int classNumber, String... ids) {
        pupils.put(classNumber, List.of(ids));
    }

    void expireTokens() {
        tokens++;
    }

    /** @param scheduled 0 where there is no timetable */
    void checkIn(String user, String type, String exception, long time, long scheduled) {
        checkIns.removeIf(checkIn -> checkIn.contains('"' + user + '"') && checkIn.contains(type));
        checkIns.add("""
                {"userid":"%s","groupname":"打卡一组","checkin_type":"%s","exception_type":"%s","checkin_time":%d,"location_title":"依澜府",\
                "location_detail":"四川省成都市武侯区","wifiname":"办公一区","notes":"路上堵车，迟到了5分钟","wifimac":"3c:46:d8:0c:7a:70","mediaids":[],\
                "sch_checkin_time":%d,"groupid":1,"schedule_id":0,"timeline_id":2}""".formatted(user, type, exception, time, scheduled));
    }

    /** A parent has reported for a child. */
    void report(String child, String values, long time) {
        answers.add("""
                {"id_type":2,"student_userid":"%s","parent_userid":"parent_userid1","report_time":%d,"report_values":%s}""".formatted(child, time, values));
    }

    /** How long somebody has watched live class livingid1 by now. */
    void watch(String user, long seconds) {
        viewers.removeIf(viewer -> viewer.contains('"' + user + '"'));
        viewers.add("{\"userid\":\"%s\",\"watch_time\":%d,\"is_comment\":1,\"is_mic\":0}".formatted(user, seconds));
    }

    private String token(Asked asked) {
        boolean isKnown = asked.parameter("corpid").equals("ww1")
                && asked.parameter("corpsecret").equals("secret-1");
        return isKnown
                ? "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"t-" + tokens + "\",\"expires_in\":7200}"
                : "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}";
    }

    private String guarded(Asked asked, Function<Asked, String> answer) {
        return asked.parameter("access_token").equals("t-" + tokens)
                ? answer.apply(asked)
                : "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}";
    }

    /** A school, a grade of it, its classes, and one that has left it. */
    private String departments() {
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"departments\":["
                + "{\"id\":1,\"parentid\":0,\"type\":5,\"name\":\"第一小学\"},{\"id\":2,\"parentid\":1,\"type\":2,\"name\":\"三年级\"},"
                + "{\"id\":9,\"parentid\":2,\"type\":1,\"is_graduated\":1,\"name\":\"六(1)班\"}"
                + pupils.keySet().stream()
                        .map(number ->
                                ",{\"id\":%d,\"parentid\":2,\"type\":1,\"is_graduated\":0,\"name\":\"三(2)班\",\"open_group_chat\":1}"
                                        .formatted(number))
                        .collect(Collectors.joining())
                + "]}";
    }

    private String pupils(Asked asked) {
        int number = Integer.parseInt(asked.parameter("department_id"));
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"students\":["
                + pupils.getOrDefault(number, List.of()).stream()
                        .map(id -> """
                        {"student_userid":"%s","name":"张三","department":[%d],"parents":[{"parent_userid":"p-%s","relation":"爸爸","mobile":"18000000001","is_subscribe":1}]}""".formatted(id, number, id))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String users(Asked asked) {
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"userlist\":["
                + IntStream.range(0, members)
                        .mapToObj(i -> "{\"userid\":\"zhang" + i + "\",\"name\":\"张三\",\"department\":["
                                + asked.parameter("department_id") + "]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String checkIns(Asked asked) {
        List<String> users = asked.body()
                .path("useridlist")
                .valueStream()
                .map(user -> '"' + user.asString() + '"')
                .toList();
        if (users.size() > 100) {
            return "{\"errcode\":301023,\"errmsg\":\"userlist is over threshold\",\"checkindata\":[]}";
        }
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"checkindata\":["
                + checkIns.stream()
                        .filter(checkIn -> users.stream().anyMatch(user -> checkIn.contains(user + ",\"groupname")))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String answers(Asked asked) {
        boolean isOfTheDay = asked.body().path("date").asString().equals(day.toString());
        int offset = asked.body().path("offset").asInt();
        int to = Math.min(offset + asked.body().path("limit").asInt(), answers.size());
        List<String> page = isOfTheDay ? answers.subList(offset, to) : List.of();
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"answers\":[" + String.join(",", page) + "]}";
    }

    /** By two hundred; somebody from outside on the last page. */
    private String viewers(Asked asked) {
        if (!asked.body().path("livingid").asString().equals("livingid1")) {
            return "{\"errcode\":40097,\"errmsg\":\"invalid args\"}";
        }
        int from = Integer.parseInt(asked.body().path("next_key").asString());
        int to = Math.min(from + 200, viewers.size());
        boolean isLast = to == viewers.size();
        String outside = isLast && !viewers.isEmpty()
                ? "{\"external_userid\":\"wmA1\",\"type\":1,\"name\":\"李家长\",\"watch_time\":30,\"is_comment\":0,\"is_mic\":0}"
                : "";
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"ending\":" + (isLast ? 1 : 0) + ",\"next_key\":\"" + to
                + "\",\"stat_info\":{\"users\":[" + String.join(",", viewers.subList(from, to))
                + "],\"external_users\":[" + outside + "]}}";
    }
}
