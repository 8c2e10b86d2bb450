package io.rollcall.gateway.http;

import io.rollcall.gateway.log.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id of ours, which every line of the log has that is written meanwhile. A caller's own id is not taken over: it could be anything. The id of a trace is random digits, and is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** As the Elastic Common Schema calls them. */
    private static final String REQUEST = "http.request.id";

    private static final String TRACE = "trace.id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        Optional<Trace> trace =
                Optional.ofNullable(request.getHeader(Trace.HEADER)).flatMap(Trace::parse);
        MDC.put(REQUEST, id);
        trace.ifPresent(known -> MDC.put(TRACE, known.id()));
        try {
            if (trace.isPresent()) {
                within(trace.get(), () -> chain.doFilter(request, response));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(TRACE);
        }
    }

    private interface Answering {
        void run() throws ServletException, IOException;
    }

    private static void within(Trace trace, Answering answering) throws ServletException, IOException {
        try {
            ScopedValue.where(Trace.CURRENT, trace).call(() -> {
                answering.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception notDeclared) {
            throw new ServletException(notDeclared);
        }
    }

    static String idOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HEADER));
    }
}
