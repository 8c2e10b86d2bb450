package io.rollcall.simulator.roster;

/** Names of nobody, for what a real roster has and nothing behind the gateway may. */
final class MadeUpNames {

    private static final String FAMILY = "李王张刘陈杨黄赵周吴徐孙马朱胡";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华";

    private MadeUpNames() {}

    /** A family name of one character and a given name of two. */
    static String of(int number) {
        int given = number / FAMILY.length();
        return new String(new char[] {
            FAMILY.charAt(number % FAMILY.length()),
            GIVEN.charAt(given % GIVEN.length()),
            GIVEN.charAt(given / GIVEN.length() % GIVEN.length())
        });
    }
}
