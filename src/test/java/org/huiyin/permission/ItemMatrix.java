package org.huiyin.permission;

import static org.huiyin.shared.Role.*;

import java.util.List;
import java.util.Set;
import org.huiyin.permission.PageDoors.Door;
import org.huiyin.permission.PermissionMatrix.Line;
import org.huiyin.shared.Act;
import org.huiyin.shared.Role;
import org.huiyin.supervision.items.ItemAct;

/** The lines of item lists, about an item that is not there: who may is told so, everybody else is refused before. */
final class ItemMatrix {

    private static final String LIST =
            """
            {"title": "千峰南路整治", "source": "OFFICE", "heldOn": "2026-03-02", "minutes": "住建局牵头。", "items": [
              {"matter": "更换路灯", "organ": "nobody", "nodes": [{"day": "2026-04-30", "text": "完成"}]}]}""";

    private ItemMatrix() {}

    static List<Line> lines() {
        return List.of(
                new Line(ItemAct.MAKE_ITEM_LIST, null, null, "POST /item-lists", LIST, Set.of(SUPERVISION_OFFICE)),
                item(
                        ItemAct.TAKE_ITEM,
                        "taking",
                        "{\"responsible\": \"李国强\"}",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        DEPARTMENT_DEPUTY_LEADER,
                        SUBDISTRICT_STAFF,
                        SUBDISTRICT_LEADER),
                item(
                        ItemAct.REPORT_ITEM,
                        "reports",
                        "{\"node\": 1, \"text\": \"已完成。\"}",
                        DEPARTMENT_LIAISON,
                        DEPARTMENT_HANDLER,
                        SUBDISTRICT_STAFF),
                item(ItemAct.CONFIRM_ITEM, "confirmation", "{\"done\": true, \"remark\": \"看过。\"}", SUPERVISION_OFFICE),
                item(
                        ItemAct.MOVE_ITEM_NODE,
                        "nodes/1/day",
                        "{\"day\": \"2026-05-29\", \"reason\": \"雨天停工。\"}",
                        SUPERVISION_OFFICE,
                        DISTRICT_LEADER),
                item(ItemAct.DROP_ITEM, "removal", "{\"reason\": \"已并入大修。\"}", SUPERVISION_OFFICE, DISTRICT_LEADER),
                new Line(
                        ItemAct.SEE_ITEMS,
                        null,
                        null,
                        "GET /items",
                        "",
                        Set.of(
                                CONGRESS_SECRETARIAT,
                                CPPCC_SECRETARIAT,
                                SUPERVISION_OFFICE,
                                ASSESSMENT_OFFICE,
                                DISTRICT_LEADER,
                                COMMAND_CENTRE,
                                AUDITOR,
                                DEPARTMENT_LIAISON,
                                DEPARTMENT_HANDLER,
                                DEPARTMENT_DEPUTY_LEADER,
                                DEPARTMENT_LEADER,
                                SUBDISTRICT_STAFF,
                                SUBDISTRICT_LEADER)));
    }

    static List<Door> doors() {
        return List.of(
                PageDoors.door(ItemAct.MAKE_ITEM_LIST, "/item-lists"),
                PageDoors.door(ItemAct.TAKE_ITEM, "/items/nobody/take"),
                PageDoors.door(ItemAct.REPORT_ITEM, "/items/nobody/progress"),
                PageDoors.door(ItemAct.REPORT_ITEM, "/items/nobody/reach"),
                PageDoors.door(ItemAct.CONFIRM_ITEM, "/items/nobody/done"),
                PageDoors.door(ItemAct.CONFIRM_ITEM, "/items/nobody/back"),
                PageDoors.door(ItemAct.MOVE_ITEM_NODE, "/items/nobody/move"),
                PageDoors.door(ItemAct.DROP_ITEM, "/items/nobody/drop"));
    }

    private static Line item(Act act, String path, String body, Role... may) {
        return new Line(act, null, null, "POST /items/nobody/" + path, body, Set.of(may));
    }
}
