package io.rollcall.standalone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who looks at the overview, without a browser: signs in, loads the page, says as Vaadin's client does that it is shown, and is pushed what changes. To the cockpit
 * there is no difference: a session, a page with all its elements, and a web socket.
 */
final class PushViewer implements AutoCloseable {

    private static final String SESSION_COOKIE = "ROLLCALL_COCKPIT";
    private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern SECURITY_KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");
    private static final Pattern UI_ID = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final int OK = 200;

    private final PushConnection push;

    private PushViewer(PushConnection push) {
        this.push = push;
    }

    /** Opens the overview as this login, in a session of its own. */
    static PushViewer open(HttpClient client, URI cockpit, String login, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> door = get(client, cockpit.resolve("/login"), "");
        HttpResponse<String> let = post(
                client,
                cockpit.resolve("/login"),
                cookie(door),
                "application/x-www-form-urlencoded",
                "_csrf=%s&username=%s&password=%s"
                        .formatted(encoded(find(CSRF_TOKEN, door)), encoded(login), encoded(password)));
        if (let.headers().firstValue("Location").orElse("").contains("login")) {
            throw new IOException("the cockpit did not let " + login + " in");
        }
        String cookie = cookie(let);
        HttpResponse<String> page = get(client, cockpit.resolve("/"), cookie);
        String ui = find(UI_ID, page);
        PushConnection push = PushConnection.open(cockpit, pushPath(ui, find(PUSH_ID, page)), cookie);
        HttpResponse<String> shown = post(
                client,
                cockpit.resolve("/?v-r=uidl&v-uiId=" + ui),
                cookie,
                "application/json; charset=UTF-8",
                shown(find(SECURITY_KEY, page)));
        if (shown.statusCode() != OK) {
            throw new IOException("the cockpit answered " + shown.statusCode() + " to a page that is shown");
        }
        return new PushViewer(push);
    }

    /** What has come over the web socket. */
    PushConnection push() {
        return push;
    }

    @Override
    public void close() {
        push.close();
    }

    /** As Vaadin's client asks, through Atmosphere's. */
    private static String pushPath(String ui, String pushId) {
        return "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";
    }

    private static String shown(String securityKey) {
        return """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":\
                {"route":"/","query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(securityKey);
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> page = client.send(request.build(), BodyHandlers.ofString());
        if (page.statusCode() != OK) {
            throw new IOException("the cockpit answered " + page.statusCode() + " to " + address);
        }
        return page;
    }

    private static HttpResponse<String> post(HttpClient client, URI address, String cookie, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<?> answer) throws IOException {
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(SESSION_COOKIE))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new IOException("the cockpit began no session at " + answer.uri()));
    }

    private static String find(Pattern what, HttpResponse<String> page) throws IOException {
        Matcher found = what.matcher(page.body());
        if (!found.find()) {
            throw new IOException("nothing like " + what + " is in the page of " + page.uri());
        }
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
