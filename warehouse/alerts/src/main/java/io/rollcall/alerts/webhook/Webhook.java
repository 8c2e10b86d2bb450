package io.rollcall.alerts.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * Where a district's alerts are sent.
 *
 * @param district its code
 * @param url the one address that is ever called: https, or http on this machine itself
 * @param secrets what messages are signed with; two while the receiver changes over from one to the other
 */
record Webhook(String district, URI url, List<SigningSecret> secrets) {

    Webhook {
        secrets = List.copyOf(secrets);
        if (url.getHost() == null
                || url.getUserInfo() != null
                || url.getFragment() != null
                || !(isHttps(url) || isOnThisMachine(url))) {
            throw new IllegalArgumentException("the url of the webhook of '" + district
                    + "' must be an https address without a password in it, or http://127.0.0.1, not '" + url + "'");
        }
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("the secret file of the webhook of '" + district + "' holds no secret");
        }
    }

    private static boolean isHttps(URI url) {
        return "https".equals(url.getScheme());
    }

    private static boolean isOnThisMachine(URI url) {
        if (!"http".equals(url.getScheme())) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(url.getHost()).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /** Neither secret nor path: some receivers put a key into it. */
    @Override
    public String toString() {
        return district + " at " + url.getHost();
    }
}
