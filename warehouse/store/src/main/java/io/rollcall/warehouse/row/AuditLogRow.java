package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.audit_log}: who did what, of whose data, and how it ended.
 *
 * @param version the line's offset in its topic; 0 where it was written here first
 */
public record AuditLogRow(
        String district,
        Instant at,
        String id,
        String actor,
        String role,
        String action,
        String school,
        String scope,
        String purpose,
        String outcome,
        int people,
        long version)
        implements WarehouseRow {}
