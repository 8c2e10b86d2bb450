package io.rollcall.cockpit.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.rollcall.cockpit.CockpitSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two filter chains: the machines' one answers with a status, the people's one leads to the login page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String LOGIN_PAGE = "/login";

    /** Vaadin starts itself with inline scripts and compiles its templates, hence the two 'unsafe' words. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    UsersFile usersFile(CockpitSettings settings) {
        var file = new UsersFile(settings.users());
        file.check();
        return file;
    }

    @Bean
    AuthenticationManager authenticationManager(UsersFile users, Optional<OtherSignIn> other) {
        if (other.map(OtherSignIn::isTheOnlyOne).orElse(false)) {
            return request -> {
                throw new BadCredentialsException("nobody signs in here with a password");
            };
        }
        var passwords = new DaoAuthenticationProvider(
                login -> users.find(login).orElseThrow(() -> new UsernameNotFoundException("no such login")));
        passwords.setPasswordEncoder(new BCryptPasswordEncoder());
        return new ProviderManager(new ThrottledAuthentication(passwords, new LoginThrottle(Clock.systemUTC())));
    }

    @Bean
    SecurityFilterChain machines(HttpSecurity http) {
        return http.securityMatcher("/healthz", "/livez", "/readyz")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    SecurityFilterChain people(HttpSecurity http, RequestUtil requests, Optional<OtherSignIn> other) {
        http.authorizeHttpRequests(
                paths -> paths.requestMatchers("/_static/**", "/cockpit/**", "/aura/**", "/favicon.ico")
                        .permitAll()
                        // Whatever an answer fails with: the signed-in get a page that says so, others the login page.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .authenticated());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView(LOGIN_PAGE).defaultSuccessUrl("/").enableCsrfConfiguration(false);
            other.ifPresent(provider -> vaadin.logoutSuccessHandler(provider.afterSigningOut()));
        });
        other.ifPresent(provider -> provider.addTo(http, LOGIN_PAGE));
        // Vaadin's own default would leave the login form open to other sites; its internal requests carry its own
        // token.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.formLogin(form -> form.failureHandler((request, response, failure) -> response.sendRedirect(
                request.getContextPath() + (failure instanceof LockedException ? "/login?wait" : "/login?error"))));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=()")));
        return http.build();
    }
}
