package io.rollcall.cockpit.gateway;

import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that the settings name. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    /** Where there is none, each call says that it is away, as of one that is. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Bean
    Gateway gateway(CockpitSettings settings) {
        return new Gateway(settings.gateway().orElse(NOWHERE));
    }

    @Bean
    SendRegister sendRegister(Gateway gateway, AuditLog audit, NotePermissionFailure failures) {
        return new SendRegister(gateway, audit, failures);
    }

    @Bean
    OperateFeeds operateFeeds(Gateway gateway, AuditLog audit) {
        return new OperateFeeds(gateway, audit);
    }
}
