package io.rollcall.cockpit.export;

import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.SignedIn;
import io.rollcall.warehouse.export.WarehouseExports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Who gets files: a bureau's officials and analysts, by the session of a browser or by login and password with each request. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    WarehouseExports warehouseExports(CockpitSettings settings) {
        return WarehouseExports.of(settings.warehouse());
    }

    @Bean
    AnswerProblem answerProblem(I18NProvider texts) {
        return new AnswerProblem(texts, new JsonMapper());
    }

    /** Before the pages' chain, which takes every address and would lead a tool to the login page. */
    @Bean
    @Order(1)
    SecurityFilterChain exports(
            HttpSecurity http, AnswerProblem problems, NotePermissionFailure failures, SignedIn signedIn) {
        return http.securityMatcher("/v1/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v1/export/*")
                        .hasAnyRole(Role.BUREAU.name(), Role.ANALYST.name())
                        .requestMatchers("/v1/briefing")
                        .hasRole(Role.BUREAU.name())
                        .requestMatchers("/v1/briefing/*")
                        .hasAnyRole(Role.BUREAU.name(), Role.SCHOOL.name())
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn(problems)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(notSignedIn(problems))
                        .accessDeniedHandler(notAllowed(problems, failures, signedIn)))
                .build();
    }

    private static AuthenticationEntryPoint notSignedIn(AnswerProblem problems) {
        return (request, response, failure) -> problems.answer(
                request,
                response,
                new ExportRefusedException(
                        failure instanceof LockedException
                                ? ExportProblem.TOO_MANY_TRIES
                                : ExportProblem.NOT_SIGNED_IN));
    }

    private static AccessDeniedHandler notAllowed(
            AnswerProblem problems, NotePermissionFailure failures, SignedIn signedIn) {
        return (request, response, denied) -> {
            String pattern = request.getRequestURI().startsWith("/v1/briefing")
                    ? BriefingEndpoint.PATTERN
                    : ExportEndpoint.PATTERN;
            signedIn.anybody()
                    .ifPresent(viewer -> failures.note(viewer, pattern, ExportProblem.ROLE_NOT_ALLOWED.name()));
            problems.answer(request, response, new ExportRefusedException(ExportProblem.ROLE_NOT_ALLOWED));
        };
    }
}
