package org.huiyin.whistle.web;

import org.huiyin.shared.Actor;
import org.huiyin.web.PlaceCounter;
import org.huiyin.whistle.WaitingWhistles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What waits, asked for again by the home page while it stands open; and its number in the navigation. */
@Controller
class IncomingPages {

    private final IncomingWhistles incoming;

    IncomingPages(IncomingWhistles incoming) {
        this.incoming = incoming;
    }

    @GetMapping("/whistles/incoming")
    String list(Actor actor, ServletWebRequest request, Model model) {
        IncomingWhistles.Waiting waiting = incoming.of(actor);
        if (request.checkNotModified(waiting.etag())) {
            return null;
        }
        model.addAttribute("waiting", waiting);
        return "whistle/incoming :: list(waiting=${waiting})";
    }

    @Configuration(proxyBeanMethods = false)
    static class Count {

        @Bean
        PlaceCounter whistleCounter(WaitingWhistles waiting, WhistlePosts posts) {
            return new PlaceCounter() {
                @Override
                public String path() {
                    return "/whistles";
                }

                @Override
                public long count(Actor actor) {
                    return waiting.of(posts.of(actor)).size();
                }
            };
        }
    }
}
