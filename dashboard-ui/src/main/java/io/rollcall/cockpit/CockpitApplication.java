package io.rollcall.cockpit;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.alerts.ThresholdInForce;
import io.rollcall.alerts.WatchDistricts;
import io.rollcall.alerts.webhook.TellDistricts;
import io.rollcall.alerts.webhook.Webhooks;
import io.rollcall.cockpit.admin.InForce;
import io.rollcall.cockpit.canary.FollowCanary;
import io.rollcall.cockpit.live.LiveDistrict;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.cockpit.metrics.CockpitMetrics;
import io.rollcall.cockpit.metrics.ServeMetrics;
import io.rollcall.cockpit.oidc.OidcProvider;
import io.rollcall.settings.SettingInForce;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Canary;
import io.rollcall.warehouse.query.Installed;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The cockpit's program: a web server, configured by {@link CockpitSettings}. */
@SpringBootApplication(proxyBeanMethods = false)
public class CockpitApplication {

    /** Starts the cockpit; a setting that is wrong ends it with one sentence and exit code 2. */
    public static void main(String[] arguments) throws IOException {
        // What libraries say of themselves before Spring Boot knows the log's form is not said.
        LoggingSystem.get(CockpitApplication.class.getClassLoader()).beforeInitialize();
        try {
            CockpitSettings settings = Settings.read(CockpitSettings.class, System.getenv());
            AlertSettings alerts = Settings.read(AlertSettings.class, System.getenv());
            Optional<OidcProvider> provider =
                    Settings.read(SignInSettings.class, System.getenv()).oidc().map(OidcProvider::find);
            AlertThresholds thresholds = alerts.thresholds();
            Webhooks webhooks = alerts.webhooks();
            SelfWatchSettings selfWatch = Settings.read(SelfWatchSettings.class, System.getenv());
            Optional<URI> marked = selfWatch.gatewayOfTheCanary(settings.gateway());
            List<SettingInForce> said = SettingInForce.of(
                    List.of(CockpitSettings.class, SignInSettings.class, AlertSettings.class, SelfWatchSettings.class),
                    System.getenv());
            DataSource warehouse = settings.warehouse().dataSource();
            CockpitMetrics metrics = new CockpitMetrics();
            Questions questions = Questions.over(warehouse, metrics);
            TableWriter writer = TableWriter.to(settings.warehouse());
            var inForce = new InForce(
                    said,
                    ThresholdInForce.of(alerts.thresholdsFile()),
                    alerts.thresholdsFile(),
                    Installed.over(warehouse));
            var cockpit =
                    start(settings, new Surroundings(provider, inForce), questions, writer, InstantSource.system());
            metrics.viewers(cockpit.getBean(LiveDistrict.class)::viewers);
            // Here, because the cockpit is where alerts are read; docs/decisions/0017-alerts.md weighs the other
            // places.
            AlertQuestions alertQuestions = AlertQuestions.over(warehouse);
            new WatchDistricts(questions, alertQuestions, thresholds, writer, InstantSource.system()).start();
            new TellDistricts(webhooks, alertQuestions.untoldAlerts(), writer).start();
            marked.ifPresent(gateway -> follow(gateway, selfWatch, Canary.over(warehouse), metrics));
            if (selfWatch.metricsPort().isPresent()) {
                ServeMetrics.at(
                        new InetSocketAddress(
                                settings.address(), selfWatch.metricsPort().get()),
                        metrics);
            }
        } catch (BindException taken) {
            System.err.println("ROLLCALL_COCKPIT_METRICS_PORT is taken on this machine.");
            System.exit(WrongSettingException.EXIT_CODE);
        } catch (WrongSettingException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WrongSettingException.EXIT_CODE);
        }
    }

    private static void follow(URI gateway, SelfWatchSettings settings, Canary canary, CockpitMetrics metrics) {
        settings.canaryKeyFile()
                .map(key -> FollowCanary.of(gateway, key, settings.canaryInterval(), canary, metrics))
                .ifPresent(FollowCanary::start);
    }

    /**
     * Starts the cockpit on these parts; tests put other ones in.
     *
     * @throws WrongSettingException where the map is not one
     */
    public static ConfigurableApplicationContext start(
            CockpitSettings settings, Questions questions, TableWriter writer, InstantSource clock) {
        return start(settings, Surroundings.none(), questions, writer, clock);
    }

    /** The same, with what is around it. */
    static ConfigurableApplicationContext start(
            CockpitSettings settings,
            Surroundings around,
            Questions questions,
            TableWriter writer,
            InstantSource clock) {
        DistrictAreas areas = DistrictAreas.of(settings.map());
        return new SpringApplicationBuilder(CockpitApplication.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(CockpitSettings.class, () -> settings);
                    beans.registerBean(DistrictAreas.class, () -> areas);
                    beans.registerBean(InForce.class, around::inForce);
                    around.provider().ifPresent(found -> beans.registerBean(OidcProvider.class, () -> found));
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
