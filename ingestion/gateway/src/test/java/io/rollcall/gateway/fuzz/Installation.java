package io.rollcall.gateway.fuzz;

import io.rollcall.gateway.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data folder whose programs are running, and the district that is made in it to be fuzzed. */
final class Installation {

    private static final String DISTRICT = "fuzzed";
    private static final String CALLBACK_FEED = "fuzzed-app";
    private static final long KILOBYTES = 1_024;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final URI gateway;
    private final String operatorKey;

    private Installation(Path data, URI gateway, String operatorKey) {
        this.data = data;
        this.gateway = gateway;
        this.operatorKey = operatorKey;
    }

    /** The gateway's process, as its supervisor knows it. */
    record Running(long pid, int restarts, long residentMegabytes) {}

    static Installation at(String folder) throws IOException {
        Path data = Path.of(folder).toAbsolutePath();
        URI gateway =
                URI.create("http://127.0.0.1:" + gateway(data).path("port").asInt());
        return new Installation(
                data,
                gateway,
                Files.readString(data.resolve("config/operator.key")).strip());
    }

    Running gateway() throws IOException {
        JsonNode gateway = gateway(data);
        long pid = gateway.path("pid").asLong();
        long resident = Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return new Running(pid, gateway.path("restarts").asInt(), resident / KILOBYTES);
    }

    /** Makes the district, its school and its feeds, and the platforms' secrets beside them. */
    Target target() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        put("/v1/directory", "application/x-ndjson", """
                {"type":"district","district":"%1$s","name":"区","zone":"Asia/Shanghai","clock":"SYSTEM"}
                {"type":"school","district":"%1$s","school":"S001","name":"校","kind":"PRIMARY","effectiveFrom":"2020-09-01","enrolled":900,"staff":60}
                {"type":"class","district":"%1$s","school":"S001","class":"C3-2","grade":"3","effectiveFrom":"2020-09-01","enrolled":42}
                {"type":"calendarDay","district":"%1$s","school":"","date":"%2$s","sessions":["AM","PM"]}
                """.formatted(DISTRICT, today));
        String key = openFeed("fuzzed").path("key").asString();
        openFeed(CALLBACK_FEED);
        secrets(
                "wecom",
                "token=QDG6eK\naesKey=jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C\nreceiver=wx5823bf96d3bd56c7");
        secrets(
                "dingtalk",
                "token=123456\naesKey=4g5j64qlyl3zvetqxz5jiocdr586fn2zvjpa8zls3ij\nreceiver=suite4xxxxxxxxxxxxxxx");
        secrets(
                "feishu",
                "encryptKey=test key\nverificationToken=wz5vVgAqJ0cghdfdjdVuxeyTt8hvYHBg\nappId=cli_a0c203e66cf8100c");
        byte[] document = http.send(
                        HttpRequest.newBuilder(gateway.resolve("/v1/openapi.json"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        Contract contract = Contract.of(JsonMapper.shared().readTree(document));
        return new Target(gateway, DISTRICT, key, operatorKey, CALLBACK_FEED, contract, InstantSource.system());
    }

    private JsonNode openFeed(String feed) throws IOException, InterruptedException {
        return put(
                "/v1/feeds/" + DISTRICT + "/" + feed,
                "application/json",
                "{\"schools\":[\"S001\"],\"revokeOthers\":true}");
    }

    private JsonNode put(String path, String type, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Authorization", "Bearer " + operatorKey)
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The keys of the platforms' own manuals. */
    private void secrets(String platform, String content) throws IOException {
        Path folder = Files.createDirectories(data.resolve("config/platforms/" + platform));
        Files.writeString(
                folder.resolve(CALLBACK_FEED + ".properties"),
                "district=" + DISTRICT + "\n" + content + "\nsession.AM=00:00 08:00 23:59\n");
    }

    private static JsonNode gateway(Path data) throws IOException {
        JsonNode state = JsonMapper.shared().readTree(Files.readAllBytes(data.resolve("run/state.json")));
        return state.path("programs")
                .valueStream()
                .filter(program -> program.path("name").asString().equals("gateway"))
                .findFirst()
                .orElseThrow();
    }
}
