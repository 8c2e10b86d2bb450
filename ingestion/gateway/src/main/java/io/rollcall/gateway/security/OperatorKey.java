package io.rollcall.gateway.security;

/**
 * The operator's API key, kept as its hash: it opens the directory and the feeds.
 *
 * @param hash of the key
 */
public record OperatorKey(KeyHash hash) {

    public boolean isOpenedBy(String apiKey) {
        return hash.matches(KeyHash.of(apiKey));
    }
}
