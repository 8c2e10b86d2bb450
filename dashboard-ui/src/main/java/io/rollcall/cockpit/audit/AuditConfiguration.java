package io.rollcall.cockpit.audit;

import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the audit log is kept. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(TableWriter writer, InstantSource clock) {
        return new AuditToWarehouse(writer, clock, () -> UUID.randomUUID().toString());
    }

    @Bean
    NotePermissionFailure notePermissionFailure(AuditLog audit) {
        return new NotePermissionFailure(audit);
    }
}
