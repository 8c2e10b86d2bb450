package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import java.net.URI;

/** Makes {@link SendRegister} for tests of other packages. */
public final class SendRegisterTo {

    private SendRegisterTo() {}

    /** To the gateway at this address. */
    public static SendRegister at(URI gateway, AuditLog audit) {
        return new SendRegister(new Gateway(gateway), audit, new NotePermissionFailure(audit));
    }
}
