package org.huiyin.handling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiyin.handling.lists.ListPage;
import org.huiyin.handling.lists.ProposerCard;
import org.huiyin.handling.lists.ProposerHome;
import org.huiyin.handling.lists.Register;
import org.huiyin.handling.lists.RegisterFilter;
import org.huiyin.handling.lists.Worklist;
import org.huiyin.handling.lists.WorklistTab;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Worklist, register and a proposer's own proposals for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "lists")
class ListsApi {

    private static final int LIMIT = 200;

    private final Worklist worklist;
    private final Register register;
    private final ProposerHome mine;

    ListsApi(Worklist worklist, Register register, ProposerHome mine) {
        this.worklist = worklist;
        this.register = register;
        this.mine = mine;
    }

    @Operation(summary = "待办: one tab of the worklist; the next page begins after the key `next`")
    @GetMapping("/worklist")
    ListPage worklist(
            Actor actor,
            @RequestParam WorklistTab tab,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "30") int size) {
        if (!WorklistTab.of(actor.role()).contains(tab)) {
            throw BusinessException.forbidden(
                    "error.worklist.tab", tab.name(), actor.role().name());
        }
        return worklist.of(actor).page(tab, after, checked(size));
    }

    @Operation(summary = "台账: proposals this post may see, by filter")
    @GetMapping("/proposals")
    ListPage register(
            Actor actor,
            @ParameterObject @ModelAttribute RegisterFilter filter,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "30") int size) {
        return register.page(actor, filter, after, checked(size));
    }

    @Operation(summary = "我的建议 / 提案: a proposer's cards")
    @GetMapping("/my-proposals")
    List<ProposerCard> mine(Actor actor) {
        return mine.cards(actor);
    }

    private static int checked(int size) {
        if (size < 1 || size > LIMIT) {
            throw BusinessException.invalid(
                    Problem.at("size", "error.list.size", String.valueOf(LIMIT), String.valueOf(size)));
        }
        return size;
    }
}
