package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * The long run, against a real installation that is up: {@code ./rollcall fuzz --data DIR --requests 200000}. Makes a district of its own, so that it knows all of the directory that decides on its events, and prints its
 * figures as one line of JSON. The suite does not run it: its name is not a test's.
 */
class FuzzRunningGateway {

    private static final int WRONG_ONES_SHOWN = 20;
    private static final int REPORTS = 10;

    private final int requests = Integer.getInteger("rollcall.fuzz.requests", 10_000);
    private final int threads = Integer.getInteger("rollcall.fuzz.threads", 2);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong wronglyAdmitted = new AtomicLong();
    private final AtomicLong unavailable = new AtomicLong();
    private final Map<Integer, AtomicLong> answers = new ConcurrentHashMap<>();

    @Test
    void whateverIsSentTheAnswerIsOneOfTheContracts() throws IOException, InterruptedException {
        Installation installation = Installation.at(System.getProperty("rollcall.fuzz.data", ".rollcall"));
        Fuzz fuzz = new Fuzz(installation.target());
        Installation.Running before = installation.gateway();
        long[] residentMegabytes = new long[REPORTS + 1];
        residentMegabytes[0] = before.residentMegabytes();
        for (int part = 1; part <= REPORTS; part++) {
            runUpTo((int) ((long) requests * part / REPORTS), fuzz);
            residentMegabytes[part] = installation.gateway().residentMegabytes();
            System.out.printf("%d of %d requests, %d MB, %s%n", next.get(), requests, residentMegabytes[part], answers);
        }
        Installation.Running after = installation.gateway();
        long fives = answers.entrySet().stream()
                .filter(answer -> answer.getKey() >= 500)
                .mapToLong(answer -> answer.getValue().get())
                .sum();
        System.out.printf(
                "{\"requests\":%d,\"answers_5xx\":%d,\"wrong_answers\":%d,\"wrongly_admitted\":%d,\"no_answer\":%d,\"restarts\":%d,"
                        + "\"resident_megabytes\":{\"start\":%d,\"middle\":%d,\"end\":%d}}%n",
                requests,
                fives,
                wrong.get(),
                wronglyAdmitted.get(),
                unavailable.get(),
                after.restarts() - before.restarts(),
                residentMegabytes[0],
                residentMegabytes[REPORTS / 2],
                residentMegabytes[REPORTS]);
        assertThat(wrong.get() + unavailable.get() + fives).isZero();
        assertThat(after).extracting(Installation.Running::pid).isEqualTo(before.pid());
    }

    private void runUpTo(int end, Fuzz fuzz) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> work(end, fuzz));
            }
        }
        next.set(end);
    }

    private void work(int end, Fuzz fuzz) {
        for (int seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            try {
                count(fuzz.once(new Random(seed)));
            } catch (WrongAnswer answer) {
                count(answer.status());
                wrong.incrementAndGet();
                if (answer.status() < 300) {
                    wronglyAdmitted.incrementAndGet();
                }
                show(seed, answer);
            } catch (RuntimeException none) {
                unavailable.incrementAndGet();
                show(seed, none);
            }
        }
    }

    private void count(int status) {
        answers.computeIfAbsent(status, _ -> new AtomicLong()).incrementAndGet();
    }

    private void show(int seed, Throwable why) {
        if (wrong.get() + unavailable.get() <= WRONG_ONES_SHOWN) {
            System.out.printf("seed %d: %s%n", seed, why);
        }
    }
}
