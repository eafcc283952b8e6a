package org.huiyin.identity.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: programs with HTTP Basic and no session, people with a form and a session. What is not named open is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final RequestMatcher API = request -> request.getServletPath().startsWith("/api/")
            || request.getServletPath().startsWith("/v3/api-docs");

    /** Everything comes from this application; inline styles only because bpmn-js and htmx set some. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'self'";

    private final ActingPosts posts;
    private final ApiProblems problems;
    private final NetworksOfOrgans networks;

    SecurityConfiguration(ActingPosts posts, ApiProblems problems, ClientNetworks networks, Clock clock) {
        this.posts = posts;
        this.problems = problems;
        this.networks = new NetworksOfOrgans(posts, networks, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher(API)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/admin/**")
                        .access(administrator())
                        .requestMatchers(HttpMethod.GET, "/api/v1/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new RefusedAttempts(posts), ExceptionTranslationFilter.class)
                .addFilterAfter(new MustChangePasswordFilter(posts, problems), AuthorizationFilter.class)
                .addFilterAfter(networks, AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SignInEntry entry) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(new OpenPaths())
                        .permitAll()
                        .requestMatchers("/admin/**")
                        .access(administrator())
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(new SignInFailed()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entry)
                        .accessDeniedHandler(new StaleFormHandler(entry, new AccessDeniedHandlerImpl())))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new RefusedAttempts(posts), ExceptionTranslationFilter.class)
                .addFilterAfter(new MustChangePasswordFilter(posts, problems), AuthorizationFilter.class)
                .addFilterAfter(networks, AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private AuthorizationManager<RequestAuthorizationContext> administrator() {
        return (authentication, context) ->
                new AuthorizationDecision(posts.actor(authentication.get(), context.getRequest())
                        .filter(actor -> actor.role() == Role.ADMINISTRATOR)
                        .isPresent());
    }

    /** After signing in one comes to the page one wanted, never to a fragment or an asset of it. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
    }
}
