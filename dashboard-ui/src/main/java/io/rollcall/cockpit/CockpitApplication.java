package io.rollcall.cockpit;

import io.rollcall.warehouse.query.Questions;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The cockpit's program: a web server on the loopback address, configured by {@link CockpitSettings}. */
@SpringBootApplication(proxyBeanMethods = false)
public class CockpitApplication {

    /** Starts the cockpit; a setting that is wrong ends it with one sentence and exit code 2. */
    public static void main(String[] arguments) {
        try {
            CockpitSettings settings = CockpitSettings.from(System.getenv());
            start(settings, Questions.over(settings.warehouse().dataSource()), InstantSource.system());
        } catch (InvalidSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** Starts the cockpit on these parts; tests put other ones in. */
    public static ConfigurableApplicationContext start(
            CockpitSettings settings, Questions questions, InstantSource clock) {
        return new SpringApplicationBuilder(CockpitApplication.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(CockpitSettings.class, () -> settings);
                    beans.registerBean(Questions.class, () -> questions);
                    beans.registerBean(InstantSource.class, () -> clock);
                })
                .properties(Map.of("server.port", settings.port()))
                .run();
    }
}
