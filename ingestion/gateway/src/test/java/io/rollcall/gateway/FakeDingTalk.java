package io.rollcall.gateway;

import io.rollcall.gateway.FakePlatform.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** DingTalk's interfaces in the shapes that its documentation records. */
final class FakeDingTalk {

    /** Two departments below one; 60 members of staff, as a school has. */
    private final Map<Long, List<Long>> below = new TreeMap<>(Map.of(1L, List.of(11L, 12L)));

    private final Map<Long, List<String>> users = new TreeMap<>();
    private final List<Result> results = new ArrayList<>();
    private final FakePlatform platform;
    private int tokens;

    private record Result(long id, String user, String checkType, String timeResult, Instant planned, Instant punched) {

        String json() {
            return """
                {"id":%d,"groupId":121325603,"planId":2067421,"workDate":%d,"userId":"%s","checkType":"%s","timeResult":"%s",\
                "locationResult":"Normal","baseCheckTime":%d,"userCheckTime":%d,"sourceType":"ATM"}""".formatted(
                            id,
                            Instant.parse("2026-11-22T16:00:00Z").toEpochMilli(),
                            user,
                            checkType,
                            timeResult,
                            planned.toEpochMilli(),
                            punched.toEpochMilli());
        }
    }

    FakeDingTalk(FakePlatform platform) {
        this.platform = platform;
        platform.answer("/gettoken", this::token);
        platform.answer("/topapi/v2/department/listsubid", asked -> guarded(asked, this::departments));
        platform.answer("/topapi/user/listid", asked -> guarded(asked, this::users));
        platform.answer("/attendance/list", asked -> guarded(asked, this::results));
    }

    void hire(long department, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("manager" + department + "-" + i);
        }
        users.put(department, ids);
    }

    /** What stands of the person's slot from now on. */
    void result(String user, String checkType, String timeResult, String planned, String punched) {
        results.removeIf(result -> result.user.equals(user) && result.checkType.equals(checkType));
        results.add(new Result(
                user.hashCode() & 0xFFFF, user, checkType, timeResult, Instant.parse(planned), Instant.parse(punched)));
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

    private String guarded(Asked asked, java.util.function.Function<Asked, String> answer) {
        return asked.parameter("access_token").equals("token-" + tokens)
                ? answer.apply(asked)
                : "{\"errcode\":88,\"sub_code\":\"40014\",\"sub_msg\":\"不合法的access_token\",\"errmsg\":\"ding talk error\"}";
    }

    private String departments(Asked asked) {
        List<Long> ids = below.getOrDefault(asked.body().path("dept_id").asLong(), List.of());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"dept_id_list\":" + ids + "},\"request_id\":\"r\"}";
    }

    private String users(Asked asked) {
        List<String> ids = users.getOrDefault(asked.body().path("dept_id").asLong(), List.of());
        return "{\"errcode\":0,\"errmsg\":\"ok\",\"result\":{\"userid_list\":["
                + ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")) + "]},\"request_id\":\"r\"}";
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

    FakePlatform platform() {
        return platform;
    }
}
