package io.rollcall.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a type's values look like in the environment.
 *
 * @param rule completes "it must be …"
 * @param parse fails with any {@link RuntimeException} on anything else
 */
record Form(String rule, Function<String, Object> parse) {

    private static final Map<Class<?>, Form> FIXED = Map.of(
            String.class, new Form("text", text -> text),
            boolean.class, new Form("true or false", Form::truth),
            Duration.class, new Form("an ISO 8601 duration longer than nothing, such as PT5S or P45D", Form::duration),
            LocalDate.class, new Form("a date such as 2026-09-01", LocalDate::parse),
            Path.class, new Form("a path", Path::of),
            URI.class, new Form("an address such as http://127.0.0.1:8082", Form::address),
            InetAddress.class,
                    new Form("an IP address of this machine, or 0.0.0.0 for all of them", InetAddress::ofLiteral));

    static Form of(Setting setting, Type type) {
        if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return someOf(constants((Class<?>) set.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return whole(setting);
        }
        if (plain.isEnum()) {
            return oneOf(constants(plain));
        }
        Form fixed = FIXED.get(plain);
        return fixed == null ? new Form(setting.form(), text -> parse(plain, text)) : fixed;
    }

    private static Form whole(Setting setting) {
        int least = setting.least();
        int most = setting.most();
        return new Form("a whole number from " + least + " to " + most, text -> {
            int number = Integer.parseInt(text);
            return kept(number, number >= least && number <= most);
        });
    }

    private static Form oneOf(List<? extends Enum<?>> constants) {
        return new Form("one of " + names(constants), text -> constant(constants, text));
    }

    private static Form someOf(List<? extends Enum<?>> constants) {
        return new Form(
                "some of " + names(constants) + ", separated by commas",
                text -> Arrays.stream(text.split(","))
                        .map(name -> constant(constants, name))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static List<? extends Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
    }

    private static Enum<?> constant(List<? extends Enum<?>> constants, String name) {
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(name.strip()))
                .findAny()
                .orElseThrow();
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Object truth(String text) {
        return kept(Boolean.valueOf(text), text.equals("true") || text.equals("false"));
    }

    private static Object duration(String text) {
        Duration duration = Duration.parse(text);
        return kept(duration, duration.isPositive());
    }

    private static Object address(String text) {
        URI address = URI.create(text);
        return kept(
                address,
                address.getHost() != null
                        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme())));
    }

    private static Object parse(Class<?> type, String text) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return parse.invoke(null, text);
        } catch (InvocationTargetException wrong) {
            throw new IllegalArgumentException(wrong.getCause());
        } catch (ReflectiveOperationException notASetting) {
            throw new LinkageError(type + " has no public static parse(String)", notASetting);
        }
    }

    private static Object kept(Object value, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
