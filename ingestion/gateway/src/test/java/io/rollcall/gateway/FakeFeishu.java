package io.rollcall.gateway;

import io.rollcall.gateway.FakePlatform.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feishu's interfaces in the shapes that its documentation records. */
final class FakeFeishu {

    private final List<String> results = new ArrayList<>();
    private final List<String> readers = new ArrayList<>();
    private int members = 3;

    FakeFeishu(FakePlatform platform) {
        platform.answer("/open-apis/auth/v3/tenant_access_token/internal", this::token);
        platform.answer(
                "/open-apis/contact/v3/departments/od-1/children",
                asked -> guarded(
                        asked,
                        _ -> page(
                                asked,
                                List.of("{\"open_department_id\":\"od-2\"}", "{\"open_department_id\":\"od-3\"}"),
                                1)));
        platform.answer("/open-apis/contact/v3/users/find_by_department", asked -> guarded(asked, this::users));
        platform.answer("/open-apis/attendance/v1/user_tasks/query", asked -> guarded(asked, this::results));
        platform.answer(
                "/open-apis/im/v1/messages/om_dc13/read_users",
                asked -> guarded(asked, _ -> page(asked, readers, Integer.parseInt(asked.parameter("page_size")))));
    }

    void hire(int count) {
        members = count;
    }

    void result(String user, String in, long scheduled, long punched, String out) {
        results.add("""
                {"result_id":"6709359313699356941","user_id":"%s","employee_name":"张三","day":%s,"group_id":"6737202939523236110","shift_id":"6753520403404030215",\
                "records":[{"check_in_record_id":"6709359313699356941","check_in_record":{"user_id":"%s","creator_id":"%s","location_name":"西溪八方城","check_time":"%d","comment":"上班打卡"},\
                "check_out_record_id":"","check_in_result":"%s","check_out_result":"%s","check_in_result_supplement":"None","check_out_result_supplement":"None",\
                "check_in_shift_time":"%d","check_out_shift_time":"%d","task_shift_type":0}]}""".formatted(user, dayOf(scheduled), user, user, punched, in, out, scheduled, scheduled + 33_600));
    }

    private static String dayOf(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.ofHours(8))
                .format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    void read(String user, long millis) {
        readers.add("{\"user_id_type\":\"user_id\",\"user_id\":\"" + user + "\",\"timestamp\":\"" + millis
                + "\",\"tenant_key\":\"736588c9260f175e\"}");
    }

    private String token(Asked asked) {
        boolean isKnown = asked.body().path("app_secret").asString().equals("secret-1");
        return isKnown
                ? "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}"
                : "{\"code\":10014,\"msg\":\"app secret invalid\"}";
    }

    private String guarded(Asked asked, Function<Asked, String> answer) {
        return asked.headers().getOrDefault("Authorization", "").equals("Bearer t-1")
                ? answer.apply(asked)
                : "{\"code\":99991663,\"msg\":\"Invalid access token for authorization.\"}";
    }

    private String users(Asked asked) {
        boolean isThird = asked.parameter("department_id").equals("od-3");
        List<String> users = IntStream.range(0, isThird ? members : 0)
                .mapToObj(i -> "{\"user_id\":\"e" + i + "\",\"open_id\":\"ou_" + i + "\",\"name\":\"张三\"}")
                .toList();
        return page(asked, users, Integer.parseInt(asked.parameter("page_size")));
    }

    private String results(Asked asked) {
        List<String> users = asked.body()
                .path("user_ids")
                .valueStream()
                .map(user -> "\"user_id\":\"" + user.asString() + "\",\"employee_name\"")
                .toList();
        if (users.size() > 50) {
            return "{\"code\":1220001,\"msg\":\"param error\"}";
        }
        return "{\"code\":0,\"msg\":\"success\",\"data\":{\"user_task_results\":["
                + results.stream()
                        .filter(result -> users.stream().anyMatch(result::contains))
                        .collect(Collectors.joining(","))
                + "],\"invalid_user_ids\":[],\"unauthorized_user_ids\":[]}}";
    }

    private static String page(Asked asked, List<String> items, int size) {
        String token = asked.parameter("page_token");
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.substring("token-".length()));
        int to = Math.min(from + size, items.size());
        boolean hasMore = to < items.size();
        return "{\"code\":0,\"msg\":\"success\",\"data\":{\"has_more\":" + hasMore
                + (hasMore ? ",\"page_token\":\"token-" + to + '"' : "") + ",\"items\":" + items.subList(from, to)
                + "}}";
    }
}
