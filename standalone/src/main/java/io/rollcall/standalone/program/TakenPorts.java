package io.rollcall.standalone.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Finds the ports that other programs hold already, before anything is started. */
public final class TakenPorts {

    private TakenPorts() {}

    /** A sentence for each port that cannot be had; none where all are free. */
    public static List<String> find(Ports ports) {
        List<String> sentences = new ArrayList<>();
        ports.owners().forEach((port, program) -> {
            if (!free(port)) {
                sentences.add("Port %d, which the %s needs, is taken by another program.".formatted(port, program));
            }
        });
        return sentences;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port that a program left a moment ago can be had again, as its own server would.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
