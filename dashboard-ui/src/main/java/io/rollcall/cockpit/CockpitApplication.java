package io.rollcall.cockpit;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.alerts.WatchDistricts;
import io.rollcall.alerts.webhook.TellDistricts;
import io.rollcall.alerts.webhook.Webhooks;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The cockpit's program: a web server, configured by {@link CockpitSettings}. */
@SpringBootApplication(proxyBeanMethods = false)
public class CockpitApplication {

    /** Starts the cockpit; a setting that is wrong ends it with one sentence and exit code 2. */
    public static void main(String[] arguments) {
        try {
            CockpitSettings settings = Settings.read(CockpitSettings.class, System.getenv());
            AlertSettings alerts = Settings.read(AlertSettings.class, System.getenv());
            AlertThresholds thresholds = alerts.thresholds();
            Webhooks webhooks = alerts.webhooks();
            DataSource warehouse = settings.warehouse().dataSource();
            Questions questions = Questions.over(warehouse);
            TableWriter writer = TableWriter.to(settings.warehouse());
            start(settings, questions, writer, InstantSource.system());
            // Here, because the cockpit is where alerts are read; docs/decisions/0017-alerts.md weighs the other
            // places.
            AlertQuestions alertQuestions = AlertQuestions.over(warehouse);
            new WatchDistricts(questions, alertQuestions, thresholds, writer, InstantSource.system()).start();
            new TellDistricts(webhooks, alertQuestions.untoldAlerts(), writer).start();
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        }
    }

    /** Starts the cockpit on these parts; tests put other ones in. */
    public static ConfigurableApplicationContext start(
            CockpitSettings settings, Questions questions, TableWriter writer, InstantSource clock) {
        return new SpringApplicationBuilder(CockpitApplication.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(CockpitSettings.class, () -> settings);
                    beans.registerBean(Questions.class, () -> questions);
                    beans.registerBean(TableWriter.class, () -> writer);
                    beans.registerBean(InstantSource.class, () -> clock);
                })
                .properties(Map.of(
                        "server.port",
                        settings.port(),
                        "server.address",
                        settings.address().getHostAddress()))
                .run();
    }
}
