package org.huiyin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.CountedMessages;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless the reader chose English (kept in a cookie); a program chooses by Accept-Language. Official papers are Chinese always. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final Pattern PAPER = Pattern.compile("/print(/|$)");

    @Bean
    @ConfigurationProperties("spring.messages")
    MessageSourceProperties messageFiles() {
        return new MessageSourceProperties();
    }

    @Bean
    MessageSource messageSource(MessageSourceProperties files) {
        var messages = new CountedMessages();
        messages.setBasenames(files.getBasename().toArray(String[]::new));
        messages.setDefaultEncoding(files.getEncoding().name());
        messages.setFallbackToSystemLocale(files.isFallbackToSystemLocale());
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new ReaderLanguage();
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultTimeZoneFunction(request -> TimeZone.getTimeZone(ChinaTime.ZONE));
        resolver.setDefaultLocaleFunction(request ->
                request.getRequestURI().startsWith("/api/") && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        ? request.getLocale()
                        : Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        change.setHttpMethods("GET", "HEAD");
        registry.addInterceptor(change).excludePathPatterns("/api/**");
    }

    private static final class ReaderLanguage extends CookieLocaleResolver {

        ReaderLanguage() {
            super("huiyin-language");
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return isPaper(request) ? Locale.SIMPLIFIED_CHINESE : super.resolveLocale(request);
        }

        @Override
        public LocaleContext resolveLocaleContext(HttpServletRequest request) {
            return isPaper(request)
                    ? new SimpleTimeZoneAwareLocaleContext(
                            Locale.SIMPLIFIED_CHINESE, TimeZone.getTimeZone(ChinaTime.ZONE))
                    : super.resolveLocaleContext(request);
        }

        private static boolean isPaper(HttpServletRequest request) {
            return PAPER.matcher(request.getRequestURI()).find();
        }
    }
}
