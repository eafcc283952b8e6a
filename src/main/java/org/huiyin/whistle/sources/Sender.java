package org.huiyin.whistle.sources;

import java.util.List;

/**
 * What the city grid platform says beside the matter itself.
 *
 * @param source registered source of the event, or null
 * @param reference the sender's own number of the request, or null
 * @param chief name of the street chief who saw it, or null
 * @param hotline number of the hotline's work order, or null
 */
public record Sender(String source, String reference, String chief, String hotline, List<Photo> photos) {

    public static final Sender NONE = new Sender(null, null, null, null, List.of());
}
