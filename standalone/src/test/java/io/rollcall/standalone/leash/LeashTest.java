package io.rollcall.standalone.leash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    @Test
    void endsTheProgramWhenTheLauncherIsGone() throws Exception {
        Process child = start("forever");
        assertThat(child.inputReader().readLine()).isEqualTo("forever");

        child.getOutputStream().close();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.inputReader().readLine()).isEqualTo("stopped in order");
    }

    @Test
    void letsTheProgramEndByItself() throws Exception {
        Process child = start("once");
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void passesOnThatTheProgramFailed() throws Exception {
        Process child = start("fail");
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
    }

    private static Process start(String argument) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Leash.class.getName(),
                        Child.class.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
    }

    /** What runs on the leash. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
            System.out.println(arguments[0]);
            switch (arguments[0]) {
                case "forever" -> Thread.currentThread().join();
                case "fail" -> throw new IllegalStateException("as asked");
                default -> System.out.println("done");
            }
        }
    }
}
