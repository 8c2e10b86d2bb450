package io.rollcall.cockpit.security;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a users file, of which one person's line is changed and every other character stays.
 *
 * @param text in the form of Java's properties
 */
record UserLines(String text) {

    /** The person's line in the place of the old one, else at the end; empty where that would change what the file says of anybody else. */
    Optional<String> with(String login, String value) {
        String line = login + "=" + value;
        List<String> lines = lines();
        int old = place(login);
        if (old >= 0) {
            lines.set(old, line);
        } else {
            lines.add(line);
        }
        Properties expected = read(text);
        expected.setProperty(login, value);
        return checked(lines, expected);
    }

    /** Without the person's line. */
    Optional<String> without(String login) {
        List<String> lines = lines();
        int old = place(login);
        if (old < 0) {
            return Optional.empty();
        }
        lines.remove(old);
        Properties expected = read(text);
        expected.remove(login);
        return checked(lines, expected);
    }

    private List<String> lines() {
        return new ArrayList<>(text.lines().toList());
    }

    private int place(String login) {
        Pattern begin = Pattern.compile("\\s*" + Pattern.quote(login) + "\\s*[=:].*");
        List<String> lines = lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (begin.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** A line may go on in the next, or a person may stand there twice or in other letters: what cannot be told apart by lines is left to whoever wrote it. */
    private static Optional<String> checked(List<String> lines, Properties expected) {
        String next = lines.stream().collect(Collectors.joining("\n", "", lines.isEmpty() ? "" : "\n"));
        return read(next).equals(expected) ? Optional.of(next) : Optional.empty();
    }

    private static Properties read(String text) {
        var people = new Properties();
        try {
            people.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return people;
    }
}
