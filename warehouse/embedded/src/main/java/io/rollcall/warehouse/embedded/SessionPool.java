package io.rollcall.warehouse.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions that ended a statement cleanly, kept for the next one that asks for the same: opening one and taking on a role costs more than most statements of the
 * job and the cockpit do. Only what can leave nothing behind in its session is kept, and only the administrator's: no analyst meets another's session.
 */
final class SessionPool implements AutoCloseable {

    private static final int MOST_IDLE = 16;

    private final Engine engine;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    /** What two statements must have in common to run one after the other in one session. */
    private record Kind(Role role, String district, String database, Map<String, String> settings, boolean readOnly) {}

    private record Idle(Kind kind, EngineSession session) {}

    SessionPool(Engine engine) {
        this.engine = engine;
    }

    /** A session for one statement. */
    Lease lease(Role role, SessionOptions options, boolean readOnly) throws EngineException {
        Kind kind = new Kind(role, options.district(), options.database(), options.settings(), readOnly);
        Optional<EngineSession> kept = take(kind);
        if (kept.isPresent()) {
            return new Lease(kind, named(kept.get(), options.queryId()));
        }
        EngineSession fresh = engine.session(role, options);
        try {
            if (readOnly) {
                fresh.forbidChanges();
            }
            return new Lease(kind, fresh);
        } catch (EngineException e) {
            fresh.close();
            throw e;
        }
    }

    private static EngineSession named(EngineSession kept, String queryId) throws EngineException {
        try {
            kept.name(queryId);
            return kept;
        } catch (EngineException e) {
            kept.close();
            throw e;
        }
    }

    private synchronized Optional<EngineSession> take(Kind kind) {
        for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
            Idle next = each.next();
            if (next.kind().equals(kind)) {
                each.remove();
                return Optional.of(next.session());
            }
        }
        return Optional.empty();
    }

    /** The session that is closed instead: the one that nobody needed for longest, or this one once the pool is closed. */
    private synchronized Optional<EngineSession> put(Idle returned) {
        if (closed) {
            return Optional.of(returned.session());
        }
        idle.addFirst(returned);
        return idle.size() > MOST_IDLE ? Optional.of(idle.removeLast().session()) : Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(each -> each.session().close());
        idle.clear();
    }

    /** A session until its statement has ended. It is closed then, unless {@link #leavesNothing} was called. */
    final class Lease implements AutoCloseable {

        private final Kind kind;
        private final EngineSession session;
        private boolean reusable;

        private Lease(Kind kind, EngineSession session) {
            this.kind = kind;
            this.session = session;
        }

        EngineSession session() {
            return session;
        }

        /** The statement has ended well, and was one that cannot have changed its session. */
        void leavesNothing() {
            reusable = kind.role() == Role.ADMIN;
        }

        @Override
        public void close() {
            Optional<EngineSession> surplus = reusable ? put(new Idle(kind, session)) : Optional.of(session);
            surplus.ifPresent(EngineSession::close);
        }
    }
}
