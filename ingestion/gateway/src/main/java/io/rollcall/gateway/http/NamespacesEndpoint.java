package io.rollcall.gateway.http;

import io.rollcall.gateway.person.ChangeNamespace;
import io.rollcall.gateway.person.Namespaces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/namespaces/{district}/{school}}: by whose ids a school counts its people; an operator may say so. */
@RestController
final class NamespacesEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(NamespacesEndpoint.class);

    private final Callers callers;
    private final ChangeNamespace change;

    NamespacesEndpoint(Callers callers, ChangeNamespace change) {
        this.callers = callers;
        this.change = change;
    }

    record Answer(List<Standing> namespaces) {

        static Answer of(List<Namespaces.Standing> standing) {
            return new Answer(standing.stream().map(Standing::of).toList());
        }
    }

    record Standing(String kind, String role, LocalDate from, String namespace) {

        static Standing of(Namespaces.Standing standing) {
            return new Standing(standing.kind().name(), standing.role().name(), standing.from(), standing.namespace());
        }
    }

    @GetMapping("/v1/namespaces/{district}/{school}")
    Answer get(@PathVariable String district, @PathVariable String school, HttpServletRequest request) {
        callers.requireOperator(request);
        return Answer.of(change.of(district, school));
    }

    @PutMapping("/v1/namespaces/{district}/{school}")
    Answer put(@PathVariable String district, @PathVariable String school, HttpServletRequest request) {
        callers.requireOperator(request);
        MultiValueMap<String, String> parameters = AddressParameters.of(request);
        Answer answer = Answer.of(change.change(
                district,
                school,
                new ChangeNamespace.Change(
                        text(parameters, "kind"),
                        text(parameters, "role"),
                        text(parameters, "namespace"),
                        parameters.getFirst("from"))));
        LOG.info("request {}: a school's namespace is changed", RequestIdFilter.idOf(request));
        return answer;
    }

    private static String text(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "");
    }
}
