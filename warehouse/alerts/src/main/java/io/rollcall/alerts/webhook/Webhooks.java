package io.rollcall.alerts.webhook;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The webhooks of all districts: a properties file with {@code <district>.url} and {@code <district>.secret-file}. */
public final class Webhooks {

    private static final String URL = ".url";
    private static final String SECRET_FILE = ".secret-file";

    private final List<Webhook> all;

    private Webhooks(List<Webhook> all) {
        this.all = List.copyOf(all);
    }

    /** Where nobody is told. */
    public static Webhooks none() {
        return new Webhooks(List.of());
    }

    /**
     * Those of a file; a secret's file is looked for beside it. An {@link IllegalArgumentException} says in a sentence what is wrong.
     */
    public static Webhooks read(Path file) {
        var properties = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the webhooks cannot be read from " + file, unreadable);
        }
        Map<String, String> urls = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.endsWith(URL)) {
                urls.put(key.substring(0, key.length() - URL.length()), properties.getProperty(key));
            } else if (!key.endsWith(SECRET_FILE)
                    || !properties.containsKey(key.substring(0, key.length() - SECRET_FILE.length()) + URL)) {
                throw new IllegalArgumentException("the webhooks have no key '" + key
                        + "'; a district has two, such as haizhu.url and haizhu.secret-file");
            }
        }
        return new Webhooks(urls.entrySet().stream()
                .map(district -> new Webhook(
                        district.getKey(),
                        uri(district.getKey(), district.getValue().strip()),
                        secrets(district.getKey(), file, properties)))
                .toList());
    }

    List<Webhook> all() {
        return all;
    }

    private static URI uri(String district, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("the url of the webhook of '" + district + "' is none", notOne);
        }
    }

    private static List<SigningSecret> secrets(String district, Path beside, Properties properties) {
        String name = properties.getProperty(district + SECRET_FILE);
        if (name == null) {
            throw new IllegalArgumentException(
                    "the webhook of '" + district + "' needs '" + district + SECRET_FILE + "'");
        }
        Path file = beside.resolveSibling(name.strip());
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(SigningSecret::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the secret of the webhook of '" + district + "' cannot be read from " + file, unreadable);
        }
    }
}
