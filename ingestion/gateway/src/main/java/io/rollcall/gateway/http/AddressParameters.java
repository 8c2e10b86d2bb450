package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The parameters of a request's address, and of nothing else: the servlet container would look for more in the body, and eat it. */
final class AddressParameters {

    private AddressParameters() {}

    static MultiValueMap<String, String> of(HttpServletRequest request) {
        try {
            MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(name, decoded(values)));
            return parameters;
        } catch (IllegalArgumentException unreadable) {
            throw RequestFailedException.of(RequestFailure.BAD_REQUEST);
        }
    }

    /** A name without a value has a null. */
    private static List<String> decoded(List<String> values) {
        return values.stream()
                .map(value -> UriUtils.decode(Objects.requireNonNullElse(value, ""), StandardCharsets.UTF_8))
                .toList();
    }
}
