package io.rollcall.gateway.platform;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A feed's file in the folder of platforms' secrets, {@code wecom/s001-wecom.properties}. It is read for each callback, so that a changed secret needs no restart. Its text shows none of it. */
public final class SettingsFile {

    private final String platform;
    private final String name;
    private final Map<String, String> properties;

    SettingsFile(String platform, String name, Map<String, String> properties) {
        this.platform = platform;
        this.name = name;
        this.properties = new TreeMap<>(properties);
    }

    /**
     * Fails with {@link RequestFailure#CALLBACK_NOT_SET_UP} where there is none.
     *
     * @param feed a code
     */
    static SettingsFile read(@Nullable Path folder, String platform, String feed) {
        String name = platform + '/' + feed + ".properties";
        if (folder == null) {
            throw RequestFailedException.because(RequestFailure.CALLBACK_NOT_SET_UP, SetupRule.FOLDER);
        }
        Properties read = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(name))) {
            read.load(file);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw RequestFailedException.because(RequestFailure.CALLBACK_NOT_SET_UP, SetupRule.FILE, name);
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(key -> properties.put(key, read.getProperty(key).trim()));
        return new SettingsFile(platform, name, properties);
    }

    String platform() {
        return platform;
    }

    Optional<String> find(String property) {
        return Optional.ofNullable(properties.get(property)).filter(value -> !value.isEmpty());
    }

    String require(String property) {
        return find(property).orElseThrow(() -> failure(SetupRule.PROPERTY_PRESENT, property));
    }

    /** The properties that begin so, without their beginning. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Says what is wrong with that property; never its value. */
    RequestFailedException wrong(String property) {
        return failure(SetupRule.PROPERTY_FORM, property);
    }

    RequestFailedException failure(SetupRule rule, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return RequestFailedException.because(RequestFailure.CALLBACK_NOT_SET_UP, rule, all);
    }

    @Override
    public String toString() {
        return name;
    }
}
