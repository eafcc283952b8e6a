package org.huiyin.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list: it carries what was chosen, so that the page can be called up again.
 *
 * @param chosen by the names of the parameters
 */
public record ListAddress(String path, Map<String, String> chosen) {

    /** Of the next page; null when there is none. */
    public String after(String key) {
        if (key == null) {
            return null;
        }
        Map<String, String> next = new LinkedHashMap<>(chosen);
        next.put("after", key);
        return text(next);
    }

    /** For each of the names the address without it. */
    public Map<String, String> without(Collection<String> names) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : names) {
            Map<String, String> rest = new LinkedHashMap<>(chosen);
            rest.remove(name);
            addresses.put(name, text(rest));
        }
        return addresses;
    }

    private String text(Map<String, String> parameters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.build(parameters).toString();
    }
}
