package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.PollDirectory;
import io.rollcall.gateway.platform.poll.PollRound;
import java.util.List;
import java.util.Optional;

/**
 * The school's address book (家校通讯录): all departments in one answer ({@code school/department/list}), of which type 1 are classes, and of each class the pupils
 * ({@code school/user/list}). Of a pupil nothing but the id is looked at, of the parents beside it nothing at all.
 */
final class SchoolClasses implements PollDirectory.Classes {

    private static final String CLASS = "1";
    private static final String YES = "1";

    @Override
    public List<String> all(PollRound round) {
        Call all = Call.get("/cgi-bin/school/department/list");
        Call question = round.feed()
                .find("directory.root")
                .map(root -> all.with("id", root))
                .orElse(all);
        return round.ask(question).objects("departments").stream()
                .filter(department -> department.text("type").equals(Optional.of(CLASS)))
                .filter(department -> !department.text("is_graduated").equals(Optional.of(YES)))
                .flatMap(department -> department.text("id").stream())
                .sorted()
                .toList();
    }

    @Override
    public List<String> pupils(String classNumber, PollRound round) {
        Call question = Call.get("/cgi-bin/school/user/list").with("department_id", classNumber);
        return round.ask(question).objects("students").stream()
                .flatMap((JsonMessage pupil) -> pupil.text("student_userid").stream())
                .toList();
    }
}
