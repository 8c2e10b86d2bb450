package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.security.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a provider's words for roles mean here, to the letter. */
public record RoleWords(Map<String, Role> roles) {

    /** Each role is called what it is called here. */
    static final RoleWords OWN = new RoleWords(Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> role.name().toLowerCase(Locale.ROOT), Function.identity())));

    public RoleWords {
        roles = Map.copyOf(roles);
    }

    /** Reads {@code rollcall-bureau=bureau,rollcall-school=school}. */
    public static RoleWords parse(String text) {
        Map<String, Role> roles = new HashMap<>();
        for (String pair : text.split(",", -1)) {
            int between = pair.lastIndexOf('=');
            String word = pair.substring(0, Math.max(0, between)).strip();
            Role role = Role.named(pair.substring(between + 1).strip()).orElseThrow();
            if (word.isEmpty() || roles.put(word, role) != null) {
                throw new IllegalArgumentException(pair);
            }
        }
        return new RoleWords(roles);
    }

    Optional<Role> of(String word) {
        return Optional.ofNullable(roles.get(word));
    }
}
