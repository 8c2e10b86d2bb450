package io.rollcall.cockpit.classes;

import io.rollcall.cockpit.audit.AuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what stands before a school's classes. */
@Configuration(proxyBeanMethods = false)
class ClassesConfiguration {

    @Bean
    LookAtClasses lookAtClasses(AuditLog audit) {
        return new LookAtClasses(audit);
    }
}
