package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.PollRound;
import java.util.function.Consumer;

/** Walks through a list of Feishu's by its {@code page_token}. */
final class Pages {

    private Pages() {}

    static void each(PollRound round, Call call, Consumer<JsonMessage> page) {
        Call next = call;
        boolean hasMore = true;
        while (hasMore) {
            JsonMessage data = round.ask(next).object("data");
            page.accept(data);
            hasMore = data.isTrue("has_more") && data.text("page_token").isPresent();
            next = call.with("page_token", data.text("page_token").orElse(""));
        }
    }
}
