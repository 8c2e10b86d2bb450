package io.rollcall.warehouse.embedded;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Roles that read the rows of one district in the published views, and nothing of any other. They may read only the views whose rows are known to say their district: a new one must be judged before it joins, and a test
 * of the schema says so.
 */
final class RolesOfDistricts {

    private static final String ROLES = "<!-- roles of one district -->";
    private static final String NAMES = "<!-- names of these roles -->";
    private static final String POLICIES = "<!-- row policies by district -->";

    private final SortedSet<String> districts;

    RolesOfDistricts(SortedSet<String> districts) {
        this.districts = districts;
    }

    /**
     * The engine's roles with these in them; without any district nothing is added, and no view is filtered.
     *
     * @param views a line each
     */
    String writtenInto(String roles, String views) {
        List<String> names = districts.stream().map(Role.ANALYST::engineName).toList();
        String grants = views.lines()
                .map("<query>GRANT SELECT, SHOW ON analytics.%s</query>"::formatted)
                .collect(Collectors.joining());
        String policies = views.lines().map(RolesOfDistricts::policy).collect(Collectors.joining("\n"));
        return roles.replace(
                        ROLES,
                        names.stream()
                                .map(name -> "<%1$s><grants>%2$s</grants></%1$s>".formatted(name, grants))
                                .collect(Collectors.joining("\n")))
                .replace(NAMES, names.stream().map(", "::concat).collect(Collectors.joining()))
                .replace(POLICIES, names.isEmpty() ? "" : "<analytics>" + policies + "</analytics>");
    }

    private static String policy(String view) {
        return ("<%1$s><filter>hasAny(enabledRoles(), ['admin', 'analyst'])"
                        + " OR has(enabledRoles(), concat('analyst_', lower(hex(district))))</filter></%1$s>")
                .formatted(view);
    }
}
