package io.rollcall.standalone.doctor;

/** Whether the warehouse's schema is that of these programs. */
public final class LookAtVersions {

    private LookAtVersions() {}

    /**
     * Compares the two.
     *
     * @param ours the schema's version that these programs were built with
     * @param there the version that the warehouse is at
     */
    public static Finding at(int ours, int there) {
        if (ours == there) {
            return Finding.good("versions", "Programs and warehouse agree on schema %d.".formatted(there));
        }
        return ours < there
                ? Finding.fault(
                        "versions",
                        "The warehouse is at schema %d, and these programs know no more than %d: they are older than what runs."
                                .formatted(there, ours),
                        "Use the folder of programs that the installation was last started from.")
                : Finding.fault(
                        "versions",
                        "These programs are of schema %d, and the warehouse is at %d.".formatted(ours, there),
                        "Finish the upgrade: ./rollcall down in the old folder, ./rollcall up in this one.");
    }
}
