package io.rollcall.settings;

import io.rollcall.settings.Setting.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one setting says where a program runs, for people to look at. A secret's value is its file's path; a login in an address is left out.
 *
 * @param value as it is written in the environment, else the default; empty where neither says anything
 * @param said whether the environment says it
 */
public record SettingInForce(String variable, Optional<String> value, boolean said) {

    private static final String LOGIN_IN_ADDRESS = "(?<=://)[^/@]*@";

    /** All settings of these records, in their order. */
    public static List<SettingInForce> of(List<Class<? extends Record>> settings, Map<String, String> environment) {
        return settings.stream()
                .flatMap(Shape::of)
                .flatMap(Shape::flat)
                .map(shape -> of(Objects.requireNonNull(shape.setting()), environment))
                .toList();
    }

    private static SettingInForce of(Setting setting, Map<String, String> environment) {
        String said = environment.getOrDefault(setting.value(), "").strip();
        Optional<String> value = Stream.of(said, setting.otherwise())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return new SettingInForce(setting.value(), value.map(text -> shown(setting, text)), !said.isEmpty());
    }

    /** A secret that stands in the variable itself, where its file's path should, is not shown. */
    private static String shown(Setting setting, String text) {
        if (setting.names() == Names.SECRET && !text.startsWith("/")) {
            return "…";
        }
        return text.replaceFirst(LOGIN_IN_ADDRESS, "");
    }
}
