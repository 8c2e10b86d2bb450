package io.rollcall.gateway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the gateway listens, and how.
 *
 * @param port to listen on
 * @param address to listen on; loopback unless somebody says otherwise
 * @param tls what it proves itself with; null where it speaks plain HTTP, for itself or for a proxy beside it
 */
record Listening(int port, String address, @Nullable Tls tls) {

    private static final String BUNDLE = "gateway";

    /**
     * Both are PEM and are read again when they change, so that a renewed certificate needs no restart.
     *
     * @param certificate the chain, our own first
     * @param key the private key
     */
    record Tls(Path certificate, Path key) {}

    /** In Spring's words. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("server.address", address);
        if (tls != null) {
            String bundle = "spring.ssl.bundle.pem." + BUNDLE;
            properties.put("server.ssl.bundle", BUNDLE);
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put(bundle + ".reload-on-update", true);
            properties.put(
                    bundle + ".keystore.certificate", tls.certificate().toUri().toString());
            properties.put(bundle + ".keystore.private-key", tls.key().toUri().toString());
        }
        return properties;
    }
}
