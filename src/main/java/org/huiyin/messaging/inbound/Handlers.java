package org.huiyin.messaging.inbound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.messaging.InboundHandler;
import org.springframework.stereotype.Component;

/** Who takes which type. */
@Component
class Handlers {

    private final Map<String, InboundHandler> byType = new HashMap<>();

    Handlers(List<InboundHandler> handlers) {
        for (InboundHandler handler : handlers) {
            for (String type : handler.types()) {
                InboundHandler other = byType.putIfAbsent(type, handler);
                if (other != null) {
                    throw new IllegalStateException(type + " has two handlers: " + other + " and " + handler);
                }
            }
        }
    }

    Optional<InboundHandler> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
