package io.rollcall.streaming.metrics;

import java.net.InetSocketAddress;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** By which Flink makes the reporter that its configuration names; found by its class through {@code META-INF/services}. */
public final class ServeMetricsFactory implements MetricReporterFactory {

    private static final String NAME = "rollcall";
    private static final String SETTINGS = "metrics.reporter." + NAME + '.';

    /** Has Flink serve metrics in each of its processes that read this configuration. */
    public static void configure(Configuration configuration, String address, int port) {
        configuration.setString("metrics.reporters", NAME);
        configuration.setString(SETTINGS + "factory.class", ServeMetricsFactory.class.getName());
        configuration.setString(SETTINGS + ServeMetrics.ADDRESS, address);
        configuration.setString(SETTINGS + ServeMetrics.PORT, Integer.toString(port));
    }

    @Override
    public MetricReporter createMetricReporter(Properties settings) {
        return ServeMetrics.at(new InetSocketAddress(
                settings.getProperty(ServeMetrics.ADDRESS), Integer.parseInt(settings.getProperty(ServeMetrics.PORT))));
    }
}
