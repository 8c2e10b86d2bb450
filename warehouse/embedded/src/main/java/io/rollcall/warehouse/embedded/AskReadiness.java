package io.rollcall.warehouse.embedded;

/** Whether the engine answers a statement, which is more than that its web server does. */
final class AskReadiness {

    private final Engine engine;

    AskReadiness(Engine engine) {
        this.engine = engine;
    }

    boolean answers() {
        try (EngineSession session = engine.session(Role.ADMIN, SessionOptions.NONE)) {
            return session.run("SELECT 1").strip().equals("1");
        } catch (EngineException silent) {
            return false;
        }
    }
}
