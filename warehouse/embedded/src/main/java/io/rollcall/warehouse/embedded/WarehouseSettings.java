package io.rollcall.warehouse.embedded;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.nio.file.Path;

/** What the embedded warehouse is started with. It listens on the loopback interface only. */
public record WarehouseSettings(
        @Setting(
                value = "ROLLCALL_WAREHOUSE_PORT",
                least = 0,
                most = 65_535,
                unit = "port",
                means = "where it listens on the loopback interface; 0 takes a free one")
        int port,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_DATA",
                names = Names.FOLDER,
                means = "what it stores; of one warehouse only")
        Path data,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_LIBRARY",
                names = Names.FILE,
                means = "the engine's shared library, `libchdb.so`")
        Path library,

        @Setting(
                value = "ROLLCALL_WAREHOUSE_USERS",
                names = Names.FILE,
                means =
                        "the logins, a line each: `name=<role>:<SHA-256 of the password>`; the role `analyst@<district>` reads one district only")
        Path users) {}
