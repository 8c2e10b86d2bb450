package io.rollcall.standalone.program;

import io.rollcall.standalone.data.Secrets;
import io.rollcall.standalone.data.WarehouseRole;
import java.util.Map;

/** Where a program finds the two stores that programs share, the warehouse and the log. */
record Stores(Ports ports, Secrets secrets) {

    /** The warehouse's address and a login, in the variables of every program that asks it. */
    Map<String, String> warehouse(WarehouseRole role) {
        return Map.of(
                "ROLLCALL_WAREHOUSE_URL",
                warehouseAddress(),
                "ROLLCALL_WAREHOUSE_USER",
                role.login(),
                "ROLLCALL_WAREHOUSE_PASSWORD_FILE",
                secrets.passwordFile(role).toString());
    }

    String warehouseAddress() {
        return "http://127.0.0.1:" + ports.warehouse();
    }

    /** Of the broker. */
    String logAddress() {
        return "127.0.0.1:" + ports.broker();
    }
}
