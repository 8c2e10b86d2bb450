package io.rollcall.standalone.leash;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The main class of every child: runs the program's own main, and ends the program when standard input ends. The launcher holds the other end of that pipe, which
 * the system closes when the launcher dies, even by {@code kill -9}; so no program outlives it.
 */
public final class Leash {

    private static final long GRACE_MILLISECONDS = 20_000;
    private static final int ORPHANED = 3;

    private Leash() {}

    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("leash").start(Leash::endWithTheLauncher);
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void endWithTheLauncher() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this pipe; only its end matters.
            }
        } catch (IOException broken) {
            // As good as its end.
        }
        Thread.ofPlatform().daemon().name("leash-halt").start(Leash::haltAfterGrace);
        System.exit(ORPHANED);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLISECONDS);
        } catch (InterruptedException hurried) {
            // Nobody interrupts this thread; if anybody did, ending at once is what is left to do.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
