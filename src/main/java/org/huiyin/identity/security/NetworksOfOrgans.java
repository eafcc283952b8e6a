package org.huiyin.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.Actor;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes from which network the posts of an organ act, so that a proposer's verdict given from there can be told apart. */
class NetworksOfOrgans extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(NetworksOfOrgans.class);
    private static final Set<Role> THEMSELVES = EnumSet.of(Role.DEPUTY, Role.MEMBER);

    private final ActingPosts posts;
    private final ClientNetworks networks;
    private final Clock clock;

    NetworksOfOrgans(ActingPosts posts, ClientNetworks networks, Clock clock) {
        this.posts = posts;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        posts.actor(SecurityContextHolder.getContext().getAuthentication(), request)
                .filter(actor -> actor.organ() != null && !THEMSELVES.contains(actor.role()))
                .ifPresent(actor -> note(actor, request.getRemoteAddr()));
        chain.doFilter(request, response);
    }

    /** Never in the way of the act itself. */
    private void note(Actor actor, String address) {
        try {
            String network = networks.of(actor.tenant(), address);
            if (network != null) {
                networks.seen(actor.tenant(), actor.organ(), network, ChinaTime.today(clock));
            }
        } catch (DataAccessException e) {
            log.warn("The network of {} could not be noted", actor.organ(), e);
        }
    }
}
