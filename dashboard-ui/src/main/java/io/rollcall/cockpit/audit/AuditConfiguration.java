package io.rollcall.cockpit.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the audit log is kept. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog() {
        return new AuditToProgramLog();
    }
}
