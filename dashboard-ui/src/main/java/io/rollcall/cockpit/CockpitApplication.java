package io.rollcall.cockpit;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.alerts.WatchDistricts;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.write.TableWriter;
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
            AlertThresholds thresholds = CockpitSettings.alertThresholds(System.getenv());
            Questions questions = Questions.over(settings.warehouse().dataSource());
            start(settings, questions, InstantSource.system());
            watch(settings, questions, thresholds);
        } catch (InvalidSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    /** Alerts are evaluated here because the cockpit is where they are read; docs/decisions/0017-alerts.md weighs the other places. */
    private static void watch(CockpitSettings settings, Questions questions, AlertThresholds thresholds) {
        new WatchDistricts(
                        questions,
                        AlertQuestions.over(settings.warehouse().dataSource()),
                        thresholds,
                        TableWriter.to(settings.warehouse()))
                .start();
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
