package org.huiyin.whistle.sources;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.handling.Texts;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.whistle.BlowWhistle;
import org.huiyin.whistle.RefuseWhistle;
import org.huiyin.whistle.Whistle;
import org.huiyin.whistle.persistence.Whistles;
import org.huiyin.whistle.sources.persistence.WhistleRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 街道答复提请: an emergency is blown with one touch, anything else is answered with why not. What is to be blown in the ordinary way is
 * drafted from the suggested whistle.
 */
@Service
public class AnswerRequest {

    private static final int LONGEST = 500;

    private final WhistleRequests requests;
    private final Whistles whistles;
    private final BlowWhistle blow;
    private final RefuseWhistle refuse;

    AnswerRequest(WhistleRequests requests, Whistles whistles, BlowWhistle blow, RefuseWhistle refuse) {
        this.requests = requests;
        this.whistles = whistles;
        this.blow = blow;
        this.refuse = refuse;
    }

    /** @param danger what is at stake, where the request does not say so */
    public record Confirmation(String requestId, int version, String danger) {}

    /** @param channel which ordinary way it goes instead */
    public record Refusal(String requestId, int version, String reason, String channel) {}

    /** 一键确认应急哨 @return the whistle's id */
    @Transactional
    public String confirm(Actor actor, Confirmation command) {
        actor.require(RequestAct.ANSWER_REQUEST);
        WhistleRequest request = own(actor, command.requestId(), command.version());
        if (!request.emergency()) {
            throw BusinessException.gateClosed("error.whistle.request.notEmergency");
        }
        blow.confirm(
                actor,
                new BlowWhistle.Confirm(
                        request.whistleId(),
                        suggested(request).version(),
                        request.danger() == null ? command.danger() : null));
        return request.whistleId();
    }

    /** 答复不吹哨 */
    @Transactional
    public void decline(Actor actor, Refusal command) {
        actor.require(RequestAct.ANSWER_REQUEST);
        WhistleRequest request = own(actor, command.requestId(), command.version());
        List<Problem> problems = new ArrayList<>();
        Texts.required(problems, "reason", command.reason(), LONGEST);
        Texts.required(problems, "channel", command.channel(), LONGEST);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        refuse.refuse(
                actor,
                new RefuseWhistle.Command(
                        request.whistleId(),
                        suggested(request).version(),
                        command.reason().strip(),
                        command.channel().strip()));
    }

    private Whistle suggested(WhistleRequest request) {
        return whistles.find(request.tenant(), request.whistleId()).orElseThrow();
    }

    /** The whistle is taken before its request, as by those who act on the whistle's own page. */
    private WhistleRequest own(Actor actor, String id, int version) {
        requests.find(actor.tenant(), id)
                .map(WhistleRequest::whistleId)
                .ifPresent(whistle -> whistles.lock(actor.tenant(), whistle));
        WhistleRequest request = requests.lock(actor.tenant(), id);
        if (!actor.organ().equals(request.subdistrict())) {
            throw BusinessException.notFound("error.whistle.request.unknown");
        }
        if (request.state() != RequestState.OPEN || request.version() != version) {
            throw BusinessException.stale("error.whistle.request.state");
        }
        return request;
    }
}
