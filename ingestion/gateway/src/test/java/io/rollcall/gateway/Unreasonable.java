package io.rollcall.gateway;

/** JSON that is well formed, and that no machine of a school writes. */
final class Unreasonable {

    private Unreasonable() {}

    static String json(String what) {
        return switch (what) {
            case "nesting" -> "{\"data\":" + "[".repeat(64) + "]".repeat(64) + "}";
            case "number" -> "{\"data\":" + "1".repeat(1_001) + "}";
            case "name" -> "{\"" + "n".repeat(1_001) + "\":1}";
            default -> throw new IllegalArgumentException(what);
        };
    }
}
