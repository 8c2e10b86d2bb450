package io.rollcall.gateway.fuzz;

import io.rollcall.gateway.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** The long run, against real programs: {@code GATEWAY FEED-KEY OPERATOR-KEY REQUESTS THREADS}. Prints how many answers there were of each status, and every wrong one. */
public final class FuzzByHand {

    private static final int PROGRESS = 20_000;

    private FuzzByHand() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        URI gateway = URI.create(arguments[0]);
        HttpRequest document =
                HttpRequest.newBuilder(gateway.resolve("/v1/openapi.json")).build();
        Contract contract = Contract.of(JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(document, BodyHandlers.ofByteArray())
                        .body()));
        Fuzz fuzz = new Fuzz(new Target(gateway, arguments[1], arguments[2], contract, Instant.now()));
        int requests = Integer.parseInt(arguments[3]);
        Map<String, AtomicLong> answers = new ConcurrentSkipListMap<>();
        AtomicInteger next = new AtomicInteger();
        int threads = Integer.parseInt(arguments[4]);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> work(fuzz, next, requests, answers));
            }
        }
        System.out.println(answers);
    }

    private static void work(Fuzz fuzz, AtomicInteger next, int requests, Map<String, AtomicLong> answers) {
        for (int seed = next.getAndIncrement(); seed < requests; seed = next.getAndIncrement()) {
            String answer;
            try {
                answer = String.valueOf(fuzz.once(new Random(seed)));
            } catch (AssertionError | RuntimeException wrong) {
                answer = "WRONG";
                System.out.printf("seed %d: %s%n", seed, wrong);
            }
            answers.computeIfAbsent(answer, _ -> new AtomicLong()).incrementAndGet();
            if (seed % PROGRESS == 0) {
                System.out.printf("%s %d %s%n", Instant.now(), seed, answers);
            }
        }
    }
}
