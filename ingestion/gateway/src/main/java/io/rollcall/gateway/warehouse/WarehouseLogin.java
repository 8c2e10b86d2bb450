package io.rollcall.gateway.warehouse;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.net.URI;

/**
 * Where the warehouse is, and who the gateway is there.
 *
 * @param password never in its text
 */
public record WarehouseLogin(
        @Setting(
                value = "ROLLCALL_WAREHOUSE_URL",
                means = "ClickHouse's HTTP interface, where it is asked who has answered; nobody is asked where none"
                        + " of these three is set")
        URI url,

        @Setting(value = "ROLLCALL_WAREHOUSE_USER", means = "a login that may read who has answered, and nothing else")
        String user,

        @Setting(value = "ROLLCALL_WAREHOUSE_PASSWORD_FILE", names = Names.SECRET, means = "its password")
        String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
