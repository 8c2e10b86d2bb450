package io.rollcall.alerts;

import io.rollcall.warehouse.query.Questions;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Every question, of which only some may be asked. */
final class OnlyQuestions {

    private OnlyQuestions() {}

    /** Whoever asks another than these, each the only one of its type, fails. */
    static Questions of(Object... answers) {
        RecordComponent[] questions = Questions.class.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(questions).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] all = Arrays.stream(types)
                .map(type -> answer(type, answers).orElseGet(() -> notAsked(type)))
                .toArray();
        try {
            return Questions.class.getDeclaredConstructor(types).newInstance(all);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Object> answer(Class<?> question, Object... answers) {
        return Arrays.stream(answers).filter(question::isInstance).findFirst();
    }

    private static Object notAsked(Class<?> question) {
        return Proxy.newProxyInstance(
                question.getClassLoader(), new Class<?>[] {question}, (self, method, arguments) -> {
                    throw new AssertionError("alerts do not need " + question.getSimpleName());
                });
    }
}
