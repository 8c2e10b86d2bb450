package io.rollcall.cockpit.admin;

import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.security.UsersFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What an operator may change. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    ChangeUsers changeUsers(UsersFile users, AuditLog audit) {
        return new ChangeUsers(users, new BCryptPasswordEncoder(), audit);
    }
}
