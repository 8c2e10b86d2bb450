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
    AUDITOR("auditor", "auditor", "haizhu");

    private final String login;
    private final String role;
    private final String district;

    CockpitLogin(String login, String role, String district) {
        this.login = login;
        this.role = role;
        this.district = district;
    }

    public String login() {
        return login;
    }

    /** As the cockpit's users file names it. */
    String role() {
        return role;
    }

    public String district() {
        return district;
    }
}
