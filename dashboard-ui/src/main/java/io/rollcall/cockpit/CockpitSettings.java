package io.rollcall.cockpit;

import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import io.rollcall.warehouse.connection.WarehouseAddress;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the cockpit is told by its environment, checked once at the start.
 *
 * @param warehouse where the questions are asked, and as whom
 */
public record CockpitSettings(
        @Setting(
                value = "ROLLCALL_COCKPIT_ADDRESS",
                otherwise = "127.0.0.1",
                means = "where the web server listens: on this machine only, unless something in front of it speaks"
                        + " TLS for it")
        InetAddress address,

        @Setting(value = "ROLLCALL_COCKPIT_PORT", most = 65_535, unit = "port", means = "of the web server")
        int port,

        WarehouseAddress warehouse,

        @Setting(
                value = "ROLLCALL_COCKPIT_USERS",
                names = Names.FILE,
                means = "who may sign in ([form](cockpit-users.md)); read at every sign-in")
        Path users,

        @Setting(
                value = "ROLLCALL_COCKPIT_FONT",
                names = Names.FILE,
                without = "the first of those that distributions have",
                means = "the font of printed briefings, with Chinese characters ([why](cockpit-users.md))")
        Optional<Path> font,

        @Setting(
                value = DistrictAreas.VARIABLE,
                names = Names.FILE,
                without = "schools are shown where they stand, without areas",
                means = "the districts' areas as GeoJSON ([form](cockpit-users.md#the-map))")
        Optional<Path> map,

        @Setting(
                value = "ROLLCALL_GATEWAY_URL",
                without = "no registers are sent and no keys changed from here",
                means =
                        "where the gateway answers, to whom registers are sent ([how](cockpit-users.md#sending-registers-and-changing-keys))")
        Optional<URI> gateway) {}
