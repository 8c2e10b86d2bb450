package io.rollcall.gateway;

import io.rollcall.gateway.kafka.KafkaConfiguration;
import io.rollcall.gateway.kafka.KafkaSettings;
import io.rollcall.gateway.warehouse.WarehouseConfiguration;
import io.rollcall.gateway.warehouse.WarehouseLogin;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The gateway's program: settings from the environment, Kafka behind it. */
public final class GatewayApplication {

    private GatewayApplication() {}

    public static void main(String[] arguments) {
        try {
            application(Settings.read(GatewaySettings.class, System.getenv())).run(arguments);
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        }
    }

    private static InstantSource clock(GatewaySettings settings) {
        InstantSource system = InstantSource.system();
        return settings.clockOffset()
                .<InstantSource>map(offset -> new OffsetClock(system, offset))
                .orElse(system);
    }

    private static SpringApplication application(GatewaySettings settings) {
        return new SpringApplicationBuilder(
                        GatewayConfiguration.class, KafkaConfiguration.class, WarehouseConfiguration.class)
                .initializers((ConfigurableApplicationContext context) -> {
                    // First, so that a SERVER_PORT meant for another program does not move this one.
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource(
                                    "settings", settings.listening().properties()));
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(GatewaySettings.class, () -> settings);
                    beans.registerBean(KafkaSettings.class, settings::kafka);
                    beans.registerBean(InstantSource.class, () -> clock(settings));
                    settings.warehouse()
                            .ifPresent(warehouse -> beans.registerBean(WarehouseLogin.class, () -> warehouse));
                })
                .build();
    }
}
