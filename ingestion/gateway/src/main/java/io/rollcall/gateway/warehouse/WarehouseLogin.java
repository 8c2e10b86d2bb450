package io.rollcall.gateway.warehouse;

import java.net.URI;

/**
 * Where the warehouse is, and who the gateway is there.
 *
 * @param password never in its text
 */
public record WarehouseLogin(URI url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
