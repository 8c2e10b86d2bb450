package io.rollcall.cockpit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A browser in front of a cockpit that goes where it is led only when it is told to, so that each redirect can be looked at. */
final class OidcBrowser {

    private final String cockpit;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param cockpit its address */
    OidcBrowser(String cockpit) {
        this.cockpit = cockpit;
    }

    /** What the cockpit answers at a path. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return get(cockpit + path);
    }

    /** Asks to sign in at the provider; the answer leads there. */
    HttpResponse<String> begin() throws IOException, InterruptedException {
        return open("/oauth2/authorization/oidc");
    }

    /** From the cockpit to the provider, and back again to the cockpit, whose answer it is. */
    HttpResponse<String> follow(HttpResponse<String> begin) throws IOException, InterruptedException {
        return get(location(get(location(begin))));
    }

    HttpResponse<String> signIn() throws IOException, InterruptedException {
        return follow(begin());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /** The id of the session with the cockpit; empty without one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ROLLCALL_COCKPIT"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where an answer leads; empty if nowhere. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(String where) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(where)).build());
    }
}
