package org.huiyin.supervision.items.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.huiyin.shared.Actor;
import org.huiyin.supervision.items.DropItem;
import org.huiyin.supervision.items.MoveNode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 清单事项改期、撤销 for programs. */
@RestController
@RequestMapping("/api/v1/items/{id}")
@Tag(name = "items")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ItemChangeApi {

    private final MoveNode move;
    private final DropItem drop;

    ItemChangeApi(MoveNode move, DropItem drop) {
        this.move = move;
        this.drop = drop;
    }

    record NewDay(LocalDate day, String reason) {}

    record Dropping(String reason) {}

    @Operation(summary = "节点改期: another day for a node that is not reached yet, with the reason")
    @PostMapping("/nodes/{node}/day")
    void move(Actor actor, @PathVariable String id, @PathVariable int node, @RequestBody NewDay n) {
        move.move(actor, new MoveNode.Command(id, node, n.day(), n.reason()));
    }

    @Operation(summary = "撤销事项: no longer wanted, with the reason; its clock and its ladder end")
    @PostMapping("/removal")
    void drop(Actor actor, @PathVariable String id, @RequestBody Dropping d) {
        drop.drop(actor, new DropItem.Command(id, d.reason()));
    }
}
