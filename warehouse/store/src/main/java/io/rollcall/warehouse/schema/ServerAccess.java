package io.rollcall.warehouse.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who may read what on a ClickHouse server: roles with one database each, a profile that only reads and ends, a quota, and for each place a role with a row policy on every published view. Whoever administers the server makes the users and
 * grants them a role. All of it may be run again.
 */
final class ServerAccess {

    private static final String READERS = "`rollcall_analyst`, `rollcall_matcher`, `rollcall_researcher`";

    private static final List<String> ROLES = List.of(
            "CREATE ROLE IF NOT EXISTS `rollcall_analyst`",
            "CREATE ROLE IF NOT EXISTS `rollcall_matcher`",
            "CREATE ROLE IF NOT EXISTS `rollcall_researcher`",
            "GRANT SELECT, SHOW ON analytics.* TO `rollcall_analyst`",
            "GRANT SELECT, SHOW ON matching.* TO `rollcall_matcher`",
            "GRANT SELECT, SHOW ON research.* TO `rollcall_researcher`");

    private static final String PROFILE = """
            CREATE SETTINGS PROFILE IF NOT EXISTS `rollcall_reader`
            SETTINGS readonly = 2, max_execution_time = 300 MIN 1 MAX 3600, max_memory_usage = 4000000000 MIN 1 MAX 8000000000,
                max_result_rows = 20000000 MIN 1 MAX 20000000, result_overflow_mode = 'throw' CONST, allow_ddl = 0 CONST, allow_introspection_functions = 0 CONST
            TO""";

    private static final String QUOTA = """
            CREATE QUOTA IF NOT EXISTS `rollcall_reader` KEYED BY user_name
            FOR INTERVAL 1 hour MAX queries = 20000, errors = 2000, execution_time = 7200
            TO""";

    /**
     * Whose analysts a role is for.
     *
     * @param school empty for the whole district
     */
    record Place(String district, String school) {

        private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

        Place {
            if (!CODE.matcher(district).matches()
                    || !(school.isEmpty() || CODE.matcher(school).matches())) {
                throw new IllegalArgumentException("not a district, nor a district/school: " + district + "/" + school);
            }
        }

        static Place parse(String text) {
            String[] codes = text.strip().split("/", 2);
            return new Place(codes[0], codes.length == 1 ? "" : codes[1]);
        }

        String role() {
            return "rollcall_analyst_" + district + (school.isEmpty() ? "" : "/" + school);
        }
    }

    /**
     * One published view.
     *
     * @param ofSchools whether its rows are about one school each; others a school's analyst does not read
     */
    record View(String name, boolean ofSchools) {}

    private ServerAccess() {}

    static List<String> statements(List<View> views, List<Place> places) {
        List<String> statements = new ArrayList<>(ROLES);
        List<String> readers = new ArrayList<>(List.of(READERS));
        for (Place place : places) {
            List<View> its = place.school().isEmpty()
                    ? views
                    : views.stream().filter(View::ofSchools).toList();
            String role = "`" + place.role() + "`";
            readers.add(role);
            statements.add("CREATE ROLE IF NOT EXISTS " + role);
            its.forEach(
                    view -> statements.add("GRANT SELECT, SHOW ON analytics.%s TO %s".formatted(view.name(), role)));
            statements.add("CREATE ROW POLICY OR REPLACE %1$s ON %2$s FOR SELECT USING %3$s TO %1$s"
                    .formatted(role, on(its), rows(place)));
        }
        // Whom a policy does not name it does not bind; where a server says otherwise, these still read all districts.
        statements.add("CREATE ROW POLICY OR REPLACE `rollcall_all` ON %s FOR SELECT USING 1 TO `rollcall_analyst`"
                .formatted(on(views)));
        statements.add(PROFILE + " " + String.join(", ", readers));
        statements.add(QUOTA + " " + String.join(", ", readers));
        return statements;
    }

    private static String rows(Place place) {
        String district = "district = '%s'".formatted(place.district());
        return place.school().isEmpty() ? district : district + " AND school_code = '%s'".formatted(place.school());
    }

    private static String on(List<View> views) {
        return String.join(
                ", ", views.stream().map(view -> "analytics." + view.name()).toList());
    }
}
