package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.PollDirectory;
import io.rollcall.gateway.platform.poll.PollRound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The school's address book (家校通讯录): campuses, stages and grades down to the classes ({@code topapi/edu/dept/list}), and of each class the pupils
 * ({@code topapi/edu/user/list}); thirty a page, by DingTalk's own limit. Of a pupil nothing but the id is looked at.
 */
final class SchoolClasses implements PollDirectory.Classes {

    private static final int PAGE = 30;
    private static final int DEEPEST = 6;

    private record Node(@Nullable String number, int depth) {}

    @Override
    public List<String> all(PollRound round) {
        TreeSet<String> classes = new TreeSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(new Node(round.feed().find("directory.root").orElse(null), 0));
        while (!open.isEmpty()) {
            Node node = open.pop();
            for (JsonMessage below : pages("/topapi/edu/dept/list", above(node.number), round)) {
                String number = below.text("dept_id").orElse("");
                if (below.text("dept_type").orElse("").equals("class")) {
                    classes.add(number);
                } else if (node.depth < DEEPEST && !number.isEmpty()) {
                    open.add(new Node(number, node.depth + 1));
                }
            }
        }
        classes.remove("");
        return List.copyOf(classes);
    }

    @Override
    public List<String> pupils(String classNumber, PollRound round) {
        Map<String, Object> question = Map.of("class_id", Long.parseLong(classNumber), "role", "student");
        return pages("/topapi/edu/user/list", question, round).stream()
                .flatMap(pupil -> pupil.text("userid").stream())
                .toList();
    }

    /** The root has no number. */
    private static Map<String, Object> above(@Nullable String number) {
        return number == null ? Map.of() : Map.of("super_id", Long.parseLong(number));
    }

    private static List<JsonMessage> pages(String path, Map<String, Object> question, PollRound round) {
        List<JsonMessage> all = new ArrayList<>();
        boolean hasMore = true;
        for (int number = 1; hasMore; number++) {
            Map<String, Object> fields = new TreeMap<>(question);
            fields.put("page_no", number);
            fields.put("page_size", PAGE);
            JsonMessage page = round.ask(Call.post(path, fields)).object("result");
            List<JsonMessage> details = page.objects("details");
            all.addAll(details);
            hasMore = page.isTrue("has_more") && !details.isEmpty();
        }
        return all;
    }
}
