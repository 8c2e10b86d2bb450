package io.rollcall.warehouse.embedded;

import java.util.Locale;

/** The npm package that holds the engine for one kind of machine. */
record EnginePackage(String name) {

    static EnginePackage forThisMachine() throws StartRefused {
        return forMachine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                EngineLibrary.resource("package-lock.json"));
    }

    /** Only a package that the lock file pins with a hash is fetched. */
    static EnginePackage forMachine(String system, String processor, String lockFile) throws StartRefused {
        String name = "@chdb/lib-" + platform(system, processor);
        if (!lockFile.contains("\"node_modules/" + name + "\"")) {
            throw new StartRefused(
                    "no engine is pinned for %s on %s: set ROLLCALL_WAREHOUSE_LIBRARY to a libchdb for this machine"
                            .formatted(system, processor));
        }
        return new EnginePackage(name);
    }

    private static String platform(String system, String processor) {
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return system.toLowerCase(Locale.ROOT).startsWith("mac")
                ? (arm ? "darwin-arm64" : "darwin-x64")
                : (arm ? "linux-arm64-gnu" : "linux-x64-gnu");
    }
}
