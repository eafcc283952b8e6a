package org.huiyin.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import org.huiyin.shared.Role;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A chain of its own for the metrics: administrators by HTTP Basic, a scraper by its token, nobody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsSecurity {

    private static final RequestMatcher METRICS =
            request -> request.getServletPath().startsWith("/actuator/prometheus");

    private final ActingPosts posts;
    private final ApiProblems problems;
    private final ScrapeToken token;

    MetricsSecurity(ActingPosts posts, ApiProblems problems, MetricsSettings settings) {
        this.posts = posts;
        this.problems = problems;
        this.token = new ScrapeToken(settings.token());
    }

    @Bean
    @Order(0)
    SecurityFilterChain scrapers(HttpSecurity http) throws Exception {
        return http.securityMatcher(METRICS)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(scraper()))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new RefusedAttempts(posts), ExceptionTranslationFilter.class)
                .build();
    }

    private AuthorizationManager<RequestAuthorizationContext> scraper() {
        return (authentication, context) -> new AuthorizationDecision(
                token.shownBy(context.getRequest()) || administrator(authentication.get(), context.getRequest()));
    }

    /** As everywhere, a password given by somebody else opens nothing before it is changed. */
    private boolean administrator(Authentication authentication, HttpServletRequest request) {
        return posts.signedIn(authentication).filter(who -> !who.mustChange()).isPresent()
                && posts.actor(authentication, request)
                        .filter(actor -> actor.role() == Role.ADMINISTRATOR)
                        .isPresent();
    }
}
