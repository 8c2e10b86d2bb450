package io.rollcall.gateway.http;

import io.rollcall.gateway.contract.PublishedContract;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published contract: {@code /v1/openapi.json}, {@code /v1/schemas/…}, and {@code /v1/docs} to browse in, all from this machine. For everybody, without a key. */
@RestController
final class ContractEndpoint {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** The page loads from here only, and talks to here only: a key that is typed into it goes nowhere else. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PublishedContract contract;
    private final Map<String, Resource> files;

    ContractEndpoint(PublishedContract contract) throws IOException {
        this.contract = contract;
        this.files = Map.of(
                "docs.js", ours("docs.js"),
                "swagger-ui-bundle.js", swaggerUi("swagger-ui-bundle.js"),
                "swagger-ui.css", swaggerUi("swagger-ui.css"));
    }

    @GetMapping("/v1/openapi.json")
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract.openApi());
    }

    @GetMapping("/v1/schemas/{file}")
    ResponseEntity<byte[]> schema(@PathVariable String file) {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(contract.schema(file).orElseThrow(ContractEndpoint::notFound));
    }

    @GetMapping("/v1/docs")
    ResponseEntity<Resource> docs() {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .header("Content-Security-Policy", POLICY)
                .body(ours("docs.html"));
    }

    @GetMapping("/v1/docs/{file}")
    ResponseEntity<Resource> docsFile(@PathVariable String file) {
        @Nullable Resource found = files.get(file);
        if (found == null) {
            throw notFound();
        }
        return ResponseEntity.ok()
                .contentType(file.endsWith(".css") ? STYLE : SCRIPT)
                .body(found);
    }

    private static Resource ours(String file) {
        return new ClassPathResource(file, PublishedContract.class);
    }

    /** Whatever version the build brings. */
    private static Resource swaggerUi(String file) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + file);
        if (found.length != 1) {
            throw new IllegalStateException("expected one " + file + " among the libraries, found " + found.length);
        }
        return found[0];
    }

    private static RequestFailedException notFound() {
        return RequestFailedException.of(RequestFailure.NOT_FOUND);
    }
}
