package io.rollcall.settings;

import io.rollcall.settings.Setting.Names;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a settings record of the environment. */
public final class Settings {

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * A record whose components carry {@link Setting}, or are records of such components, from the environment. What its constructors refuse with
     * {@link IllegalArgumentException}, in a sentence, is a wrong setting too.
     *
     * @throws WrongSettingException on the first value that is missing or wrong
     */
    public static <R extends Record> R read(Class<R> type, Map<String, String> environment) {
        return new Settings(environment).record(type, "");
    }

    /** @param named a variable that is set and makes the others of its group needed; empty where there is none */
    private <R extends Record> R record(Class<R> type, String named) {
        Object[] values =
                Shape.of(type).map(component -> component(component, named)).toArray();
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw new WrongSettingException(wrong.getMessage() + ".");
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException everyRecordHasOne) {
            throw new IllegalStateException(everyRecordHasOne);
        }
    }

    private Object component(Shape component, String named) {
        if (component.setting() != null) {
            return setting(component, component.setting(), named);
        }
        if (!component.optional()) {
            return record(component.group(), named);
        }
        return component
                .flat()
                .map(part -> Objects.requireNonNull(part.setting()).value())
                .filter(variable -> said(variable) != null)
                .findFirst()
                .map(variable -> record(component.group(), variable));
    }

    private Object setting(Shape component, Setting setting, String named) {
        @Nullable String said = said(setting.value());
        if (said == null && setting.otherwise().isEmpty()) {
            if (component.optional()) {
                return Optional.empty();
            }
            throw new WrongSettingException(
                    setting.value(), named.isEmpty() ? "is not set" : "is not set, and " + named + " needs it");
        }
        Object value = value(setting, Form.of(setting, component.type()), said == null ? setting.otherwise() : said);
        return component.optional() ? Optional.of(value) : value;
    }

    private @Nullable String said(String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static Object value(Setting setting, Form form, String text) {
        if (setting.names() == Names.SECRET) {
            return secret(setting, form, text);
        }
        try {
            Object value = form.parse().apply(text);
            if (value instanceof Path path) {
                check(setting, path);
            }
            return value;
        } catch (WrongSettingException wrong) {
            throw wrong;
        } catch (RuntimeException wrong) {
            throw new WrongSettingException(setting.value(), "must be " + form.rule() + ", not '" + text + "'");
        }
    }

    private static void check(Setting setting, Path path) {
        if (setting.names() == Names.FILE && !(Files.isReadable(path) && !Files.isDirectory(path))) {
            throw new WrongSettingException(setting.value(), "names a file that cannot be read: " + path);
        }
        if (setting.names() == Names.FOLDER && Files.exists(path) && !Files.isDirectory(path)) {
            throw new WrongSettingException(setting.value(), "names something that is no folder: " + path);
        }
    }

    /** Quotes no more than a file's full path: what else stands there may be the secret itself, put into the wrong variable. */
    private static Object secret(Setting setting, Form form, String text) {
        String where = text.startsWith("/") ? ": " + text : "";
        String content;
        try {
            content = Files.readString(Path.of(text)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new WrongSettingException(setting.value(), "names a file that cannot be read" + where);
        }
        if (content.isEmpty()) {
            throw new WrongSettingException(setting.value(), "names a file that is empty" + where);
        }
        try {
            return form.parse().apply(content);
        } catch (RuntimeException wrong) {
            throw new WrongSettingException(setting.value(), "names a file that must hold " + form.rule() + where);
        }
    }
}
