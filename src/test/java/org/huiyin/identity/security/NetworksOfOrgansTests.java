package org.huiyin.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.huiyin.IntegrationTest;
import org.huiyin.TestClock;
import org.huiyin.identity.ClientNetworks;
import org.huiyin.shared.ChinaTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From where a department's posts act is noted as they act, a proposer's own network never. */
@IntegrationTest
class NetworksOfOrgansTests {

    @Autowired
    AccountUsers users;

    @Autowired
    ActingPosts posts;

    @Autowired
    ClientNetworks networks;

    @Autowired
    TestClock clock;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anActOfADepartmentsPostIsNoted() throws Exception {
        act("POST", "wbl-zhujian-jingban", "10.31.0.8");
        assertThat(noted("zhujian", "10.31.0.200")).isTrue();
    }

    @Test
    void readingIsNotNoted() throws Exception {
        act("GET", "wbl-zhujian-jingban", "10.32.0.8");
        assertThat(noted("zhujian", "10.32.0.8")).isFalse();
    }

    @Test
    void aProposersNetworkIsNobodysBusiness() throws Exception {
        act("POST", "zhangsulong", "10.33.0.8");
        assertThat(noted("renda", "10.33.0.8")).isFalse();
    }

    private void act(String method, String account, String address) throws ServletException, IOException {
        var who = new TestingAuthenticationToken(users.loadUserByUsername(account), null, "USER");
        SecurityContextHolder.getContext().setAuthentication(who);
        var request = new MockHttpServletRequest(method, "/api/v1/assignments/x/claim");
        request.setServletPath("/api/v1/assignments/x/claim");
        request.setRemoteAddr(address);
        var chain = new MockFilterChain();
        new NetworksOfOrgans(posts, networks, clock).doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).as("the act went on").isNotNull();
    }

    private boolean noted(String organ, String address) {
        return networks.usedBy("wanbailin", List.of(organ), networks.of("wanbailin", address), ChinaTime.today(clock));
    }
}
