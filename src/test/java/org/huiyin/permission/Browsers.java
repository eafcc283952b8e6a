package org.huiyin.permission;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.identity.Browser;
import org.huiyin.identity.SampleDistricts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The officials at their browsers, each signed in once and acting by the post that is meant. */
final class Browsers {

    private final int port;
    private final JdbcClient jdbc;
    private final Map<Official, Browser> open = new HashMap<>();

    Browsers(int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    HttpResponse<String> post(Official official, String path, String... fields) {
        return open.computeIfAbsent(official, this::signedIn).post(path, fields);
    }

    private Browser signedIn(Official official) {
        Browser browser = new Browser(port).signIn(official.account(), SampleDistricts.PASSWORD);
        browser.get("/account/password");
        browser.post("/account/post", "post", String.valueOf(post(official)));
        return browser;
    }

    private long post(Official official) {
        String[] roleAndOrgan = official.post().split("@");
        return jdbc.sql(
                        """
                        select p.id from post p join account a on a.tenant_id = p.tenant_id and a.person = p.person
                        where a.username = ? and p.role = ? and p.organ = ?""")
                .params(official.account(), roleAndOrgan[0], roleAndOrgan[1])
                .query(Long.class)
                .single();
    }
}
