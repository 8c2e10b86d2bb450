package io.rollcall.cockpit.alerts;

import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.row.AlertAcknowledgementRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps who took an alert up, when, and what they do about it; what was kept before stays. */
public final class TakeUpAlert {

    private static final Logger LOG = LoggerFactory.getLogger(TakeUpAlert.class);

    private final TableWriter warehouse;
    private final InstantSource clock;

    /** Writes to that warehouse, by that clock. */
    public TakeUpAlert(TableWriter warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Keeps the viewer's word on an alert of their own district; says whether the warehouse has it. */
    public boolean takeUp(Viewer viewer, Alert alert, AlertNote note) {
        var row = new AlertAcknowledgementRow(
                viewer.district(), alert.id(), notBefore(alert.openedAt()), viewer.getUsername(), note.name());
        try {
            warehouse.insert(Tables.ALERT_ACKNOWLEDGEMENT, List.of(row));
            return true;
        } catch (WarehouseFailure failure) {
            LOG.warn("The warehouse did not keep that an alert was taken up", failure);
            return false;
        }
    }

    /** A district may go by its data's clock, whose day lies ahead of this machine's; what is taken up before an alert began is not of it. Pages show no time where it is the alert's own. */
    private Instant notBefore(Instant opened) {
        Instant now = clock.instant();
        return now.isBefore(opened) ? opened : now;
    }
}
