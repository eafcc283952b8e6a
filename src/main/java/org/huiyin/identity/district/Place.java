package org.huiyin.identity.district;

/** Where in a file something stands, e.g. line 12, posts[3].organ. */
public record Place(int line, String path) {

    Place at(String field) {
        return new Place(line, path.isEmpty() ? field : path + "." + field);
    }
}
