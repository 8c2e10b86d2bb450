package io.rollcall.standalone.data;

/** The warehouse's logins on one machine, each of the role that its name says. */
public enum WarehouseRole {
    /** May do everything; the job, the cockpit and the migrations use it. */
    ADMIN("admin", "rollcall"),
    /** May read the published tables only. */
    ANALYST("analyst", "analytics"),
    /** May read who has answered, for the gateway; nothing else. */
    MATCHER("matcher", "matching"),
    /** May read single pupils' attendance under a name of their own for a purpose, while that is approved. */
    RESEARCHER("researcher", "research");

    private final String login;
    private final String database;

    WarehouseRole(String login, String database) {
        this.login = login;
        this.database = database;
    }

    public String login() {
        return login;
    }

    /** The database that its queries mean where they name none. */
    public String database() {
        return database;
    }
}
