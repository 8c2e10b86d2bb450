package io.rollcall.standalone.data;

/** The warehouse's logins on one machine, each of the role that its name says. */
public enum WarehouseRole {
    /** May do everything; the job, the cockpit and the migrations use it. */
    ADMIN("admin"),
    /** May read the published tables only. */
    ANALYST("analyst");

    private final String login;

    WarehouseRole(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }
}
