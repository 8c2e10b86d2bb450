package io.rollcall.cockpit.classes;

import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.security.Viewer;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts each look at a school's classes into the audit log before anything of them is read. */
public final class LookAtClasses {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtClasses.class);

    private final AuditLog audit;

    /** Keeps looks in this log. */
    public LookAtClasses(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Says whether the viewer may look now: the log has it.
     *
     * @param day of the past; empty for the district's own today
     */
    public boolean keep(Viewer viewer, Purpose purpose, ClassPlace place, Optional<LocalDate> day) {
        String scope =
                place.described() + " date=" + day.map(LocalDate::toString).orElse("today");
        try {
            audit.keep(viewer, AuditEntry.classView(place.school(), scope, purpose.code()));
            return true;
        } catch (AuditUnavailableException unavailable) {
            LOG.warn("Classes were not shown, for the audit log did not take the look at them", unavailable);
            return false;
        }
    }
}
