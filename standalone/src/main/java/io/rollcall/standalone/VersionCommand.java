package io.rollcall.standalone;

import picocli.CommandLine.Command;

/** Says which version this is. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Runnable {

    @Override
    public void run() {
        System.out.println(Rollcall.version());
    }
}
