package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import java.net.URI;

/** Makes what asks the gateway, for tests of other packages. */
public final class ClientsOf {

    private ClientsOf() {}

    /** Sends files to the gateway at this address. */
    public static SendRegister register(URI gateway, AuditLog audit) {
        return new SendRegister(new Gateway(gateway), audit, new NotePermissionFailure(audit));
    }

    /** Changes keys of the gateway at this address. */
    public static OperateFeeds keys(URI gateway, AuditLog audit) {
        return new OperateFeeds(new Gateway(gateway), audit);
    }
}
