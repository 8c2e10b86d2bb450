package io.rollcall.standalone.data;

/** The cockpit's logins that exist from the first start, one a district. */
public enum CockpitLogin {
    /** The official of the simulated district. */
    BUREAU("bureau", "haizhu"),
    /** The official of the district that replays real data. */
    REPLAY("replay", "nyc");

    private final String login;
    private final String district;

    CockpitLogin(String login, String district) {
        this.login = login;
        this.district = district;
    }

    public String login() {
        return login;
    }

    public String district() {
        return district;
    }
}
