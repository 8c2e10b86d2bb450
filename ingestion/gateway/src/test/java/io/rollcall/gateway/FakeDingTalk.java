package io.rollcall.gateway;

import io.rollcall.gateway.FakePlatform.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** DingTalk's interfaces in the shapes that its documentation records. */
final class FakeDingTalk {

    /** Two departments below one; 60 members of staff, as a school has. */
    private final Map<Long, List<Long>> below = new TreeMap<>(Map.of(1L, List.of(11L, 12L)));

    private final Map<Long, List<String>> users = new TreeMap<>();
    private final List<Result> results = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    /** By the classes' numbers. */
    private final Map<Long, List<String>> pupils = new TreeMap<>();

    private List<String> recipients = List.of();
    private List<String> read = List.of();
    private final LocalDate day;
    private int tokens;

    private record Result(
            LocalDate day,
            long id,
            String user,
            String checkType,
            String timeResult,
            Instant planned,
            Instant punched) {

        String json() {
            return """
                {"id":%d,"groupId":121325603,"planId":2067421,"workDate":%d,"userId":"%s","checkType":"%s","timeResult":"%s",\
                "locationResult":"Normal","baseCheckTime":%d,"userCheckTime":%d,"sourceType":"ATM"}""".formatted(
                            id,
                            day.atStartOfDay().toInstant(ZoneOffset.ofHours(8)).toEpochMilli(),
                            user,
                            checkType,
                            timeResult,
                            planned.toEpochMilli(),
                            punched.toEpochMilli());
        }
    }

    FakeDingTalk(FakePlatform platform) {
        this(platform, LocalDate.of(2026, 11, 23));
    }

    /** @param day the working day of every result */
    FakeDingTalk(FakePlatform platform, LocalDate day) {
        this.day = day;
        platform.answer("/topapi/edu/dept/list", asked -> guarded(asked, this::addressBook));
        platform.answer("/topapi/edu/user/list", asked -> guarded(asked, this::pupils));
        platform.answer("/gettoken", this::token);
        platform.answer("/topapi/v2/department/listsubid", asked -> guarded(asked, this::departments));
        platform.answer("/topapi/user/listid", asked -> guarded(asked, this::users));
        platform.answer("/attendance/list", asked -> guarded(asked, this::results));
        platform.answer("/topapi/message/corpconversation/getsendresult", asked -> guarded(asked, this::sendResult));
        platform.answer("/v1.0/oauth2/accessToken", this::newerToken);
        platform.answer("/v1.0/swform/forms/PROC-1/instances", this::instances);
    }

    void hire(long department, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("manager" + department + "-" + i);
        }
        users.put(department, ids);
    }

    /** The class's pupils from now on; none and it is dissolved. */
    void enrol(long classNumber, String... ids) {
        if (ids.length == 0) {
            pupils.remove(classNumber);
        } else {
            pupils.put(classNumber, List.of(ids));
        }
    }

    /** What stands of the person's slot from now on. */
    void result(String user, String checkType, String timeResult, String planned, String punched) {
        results.removeIf(result -> result.user.equals(user) && result.checkType.equals(checkType));
        results.add(new Result(
                day,
                user.hashCode() & 0xFFFF,
                user,
                checkType,
                timeResult,
                Instant.parse(planned),
                Instant.parse(punched)));
    }

    /** Those who have read the notice by now; the others of its recipients have not. */
    void recipients(List<String> all, List<String> readers) {
        recipients = all;
        read = readers;
    }

    /** A parent has filled in a form for a child. */
    void fillIn(String child, String value, String modified) {
        answers.removeIf(answer -> answer.contains('"' + child + '"'));
        answers.add("""
                {"createTime":"2026-11-23T08:00:00+08:00","modifyTime":"%s","title":"寒假去向","formCode":"PROC-1","formInstanceId":"%s",\
                "submitterUserId":"parent-1","submitterUserName":"李家长","studentUserId":"%s","studentName":"李雷","studentClassId":"7","studentClassName":"三(2)班",\
                "forms":[{"key":"RadioField-1","label":"寒假去向","value":"%s"},{"key":"TextField-2","label":"住址","value":"海珠区"}]}""".formatted(modified, "i-" + child, child, value));
    }

    /** Every token that it gave out stops working. */
    void expireTokens() {
        tokens++;
    }

    private String token(Asked asked) {
        boolean isKnown = asked.parameter("appkey").equals("dingoa")
                && asked.parameter("appsecret").equals("secret-1");
        return isKnown
                ? "{\"errcode\":0,\"access_token\":\"token-" + tokens + "\",\"errmsg\":\"ok\",\"expires_in\":7200}"
                : "{\"errcode\":40089,\"errmsg\":\"不合法的corpid或corpsecret\"}";
    }

    private String guarded(Asked asked, Function<Asked, String> answer) {
        return asked.parameter("access_token").equals("token-" + tokens)
                ? answer.apply(asked)
                : "{\"errcode\":88,\"sub_code\":\"40014\",\"sub_msg\":\"不合法的access_token\",\"errmsg\":\"ding talk error\"}";
    }

    private String departments(Asked asked) {
        List<Long> ids = below.getOrDefault(asked.body().path("dept_id").asLong(), List.of());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"dept_id_list\":" + ids + "},\"request_id\":\"r\"}";
    }

    /** One campus, one stage, one grade, and all classes in it. */
    private String addressBook(Asked asked) {
        long above = asked.body().path("super_id").asLong();
        return switch ((int) above) {
            case 0 -> page(asked, List.of(node(101, "campus")));
            case 101 -> page(asked, List.of(node(102, "period")));
            case 102 -> page(asked, List.of(node(103, "grade")));
            case 103 ->
                page(
                        asked,
                        pupils.keySet().stream()
                                .map(number -> node(number, "class"))
                                .toList());
            default -> page(asked, List.of());
        };
    }

    private static String node(long number, String type) {
        return "{\"dept_id\":%d,\"dept_type\":\"%s\",\"name\":\"三(%d)班\",\"nick\":\"\",\"contact_type\":\"classic\",\"feature\":\"{}\"}"
                .formatted(number, type, number);
    }

    private String pupils(Asked asked) {
        long number = asked.body().path("class_id").asLong();
        boolean isAsked = asked.body().path("role").asString().equals("student");
        return page(
                asked,
                (isAsked ? pupils.getOrDefault(number, List.of()) : List.<String>of())
                        .stream().map(id -> """
                        {"class_id":%d,"role":"student","feature":"{\\"student_no\\":\\"7\\"}","name":"李雷","userid":"%s","unionid":"u-%s"}""".formatted(number, id, id)).toList());
    }

    private static String page(Asked asked, List<String> all) {
        int size = asked.body().path("page_size").asInt();
        if (size > 30) {
            return "{\"errcode\":400002,\"errmsg\":\"参数错误\"}";
        }
        int from = Math.min((asked.body().path("page_no").asInt() - 1) * size, all.size());
        int to = Math.min(from + size, all.size());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"success\":true,\"result\":{\"has_more\":" + (to < all.size())
                + ",\"details\":" + all.subList(from, to) + "}}";
    }

    private String users(Asked asked) {
        List<String> ids = users.getOrDefault(asked.body().path("dept_id").asLong(), List.of());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"userid_list\":" + quoted(ids)
                + "},\"request_id\":\"r\"}";
    }

    private String results(Asked asked) {
        List<String> asking = asked.body()
                .path("userIdList")
                .valueStream()
                .map(user -> user.asString())
                .toList();
        int offset = asked.body().path("offset").asInt();
        int limit = asked.body().path("limit").asInt();
        if (asking.size() > 50 || limit > 50) {
            return "{\"errcode\":400002,\"errmsg\":\"参数错误\"}";
        }
        List<Result> found =
                results.stream().filter(result -> asking.contains(result.user)).toList();
        List<Result> page = found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"hasMore\":" + (offset + limit < found.size()) + ",\"recordresult\":["
                + page.stream().map(Result::json).collect(Collectors.joining(",")) + "]}";
    }

    private String sendResult(Asked asked) {
        if (asked.body().path("agent_id").asLong() != 1234
                || asked.body().path("task_id").asLong() != 456_012) {
            return "{\"errcode\":88,\"sub_code\":\"33012\"}";
        }
        List<String> unread =
                recipients.stream().filter(user -> !read.contains(user)).toList();
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"send_result\":{\"invalid_user_id_list\":[\"gone-1\"],\"forbidden_user_id_list\":[\"blocked-1\"],"
                + "\"failed_user_id_list\":[],\"invalid_dept_id_list\":[],\"read_user_id_list\":" + quoted(read)
                + ",\"unread_user_id_list\":" + quoted(unread) + "},\"request_id\":\"r\"}";
    }

    private String newerToken(Asked asked) {
        boolean isKnown = asked.body().path("appSecret").asString().equals("secret-1");
        return isKnown ? "{\"accessToken\":\"newer-" + tokens + "\",\"expireIn\":7200}" : "";
    }

    private String instances(Asked asked) {
        if (!asked.headers().getOrDefault("X-acs-dingtalk-access-token", "").equals("newer-" + tokens)) {
            return "";
        }
        int from = Integer.parseInt(asked.parameter("nextToken"));
        int to = Math.min(from + Integer.parseInt(asked.parameter("maxResults")), answers.size());
        return "{\"success\":true,\"result\":{\"hasMore\":" + (to < answers.size()) + ",\"nextToken\":" + to
                + ",\"list\":" + answers.subList(from, to) + "}}";
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
