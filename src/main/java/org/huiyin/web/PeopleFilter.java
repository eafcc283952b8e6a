package org.huiyin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.shared.PeopleFirst;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While a request is answered, work in the background makes room. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PeopleFilter extends OncePerRequestFilter {

    private final PeopleFirst people;

    PeopleFilter(PeopleFirst people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (PeopleFirst.Turn turn = people.serve()) {
            chain.doFilter(request, response);
        }
    }
}
