package io.rollcall.gateway;

import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Posts registers to a gateway with its feed's key. */
final class Uploads {

    static final String HEADINGS = "学号,姓名,班级,日期,时段,状态\r\n";
    static final String RIGHT = "S-19,李雷,C3-2,2026-11-23,上午,迟到\r\n";

    private final RunningGateway gateway;
    private final Http http;

    Uploads(RunningGateway gateway, Http http) {
        this.gateway = gateway;
        this.http = http;
    }

    Answer post(String query, byte[] file) {
        return post("", query, file);
    }

    Answer post(String verb, String query, byte[] file) {
        return http.send(request("/v1/uploads" + verb + query, file));
    }

    HttpRequest.Builder request(String path, byte[] file) {
        return http.request(path)
                .header("Authorization", "Bearer " + gateway.feedKey())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file));
    }

    static byte[] utf8(String text) {
        return Http.utf8(text);
    }
}
