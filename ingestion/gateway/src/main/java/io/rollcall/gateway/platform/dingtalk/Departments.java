package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.DepartmentList;
import io.rollcall.gateway.platform.poll.PollRound;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who is in the departments that the feed's file names, and in those below them; asked anew for each round and kept nowhere. */
final class Departments {

    private final PollRound round;

    Departments(PollRound round) {
        this.round = round;
    }

    /** Department ids, in an order that does not change. */
    List<String> all() {
        Collection<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(DepartmentList.of(round.feed()));
        while (!open.isEmpty()) {
            String department = open.pop();
            if (found.add(department)) {
                open.addAll(below(department));
            }
        }
        return List.copyOf(found);
    }

    List<String> usersOf(String department) {
        return result("/topapi/user/listid", department).texts("userid_list");
    }

    private List<String> below(String department) {
        return result("/topapi/v2/department/listsubid", department).texts("dept_id_list");
    }

    private JsonMessage result(String path, String department) {
        return round.ask(Call.post(path, Map.of("dept_id", Long.parseLong(department))))
                .object("result");
    }
}
