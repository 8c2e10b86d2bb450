package io.rollcall.standalone.data;

/** The cockpit's logins that exist from the first start: a bureau's of each district, and the other readers of the simulated one. */
public enum CockpitLogin {
    /** The official of the simulated district. */
    BUREAU("bureau", "bureau", "haizhu"),
    /** The official of the district that replays real data. */
    REPLAY("replay", "bureau", "nyc"),
    /** Reads published tables and exports of the simulated district. */
    ANALYST("analyst", "analyst", "haizhu"),
    /** Reads the audit log of the simulated district. */
    AUDITOR("auditor", "auditor", "haizhu"),
    /** Runs the simulated district: its users, feeds' keys, files and settings; sees no pupil's figure. */
    OPERATOR("operator", "operator", "haizhu"),
    /** The staff of the simulated district's first school, who may look at its classes. */
    SCHOOL("school", "school", "haizhu", "S001");

    private final String login;
    private final String role;
    private final String district;
    private final String school;

    CockpitLogin(String login, String role, String district) {
        this(login, role, district, "");
    }

    CockpitLogin(String login, String role, String district, String school) {
        this.login = login;
        this.role = role;
        this.district = district;
        this.school = school;
    }

    public String login() {
        return login;
    }

    /** As the cockpit's users file names it. */
    String role() {
        return role;
    }

    /** The district, and the school where the login is one's own staff's, as the users file names them. */
    String place() {
        return school.isEmpty() ? district : district + "/" + school;
    }

    public String district() {
        return district;
    }
}
