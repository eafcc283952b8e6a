package org.huiyin.supervision.items.web;

import java.util.List;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.huiyin.supervision.items.ItemAct;
import org.huiyin.supervision.items.ItemDesk;
import org.huiyin.supervision.items.MakeItemList;
import org.huiyin.supervision.items.SourceOfItems;
import org.huiyin.web.FormAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 清单立项: the supervision office writes the items of a meeting's, a whistle's or its own minutes. */
@Controller
class ItemListPages {

    private final ItemDesk desk;
    private final MakeItemList make;
    private final Directory directory;
    private final List<SourceOfItems> sources;

    ItemListPages(ItemDesk desk, MakeItemList make, Directory directory, List<SourceOfItems> sources) {
        this.desk = desk;
        this.make = make;
        this.directory = directory;
        this.sources = sources;
    }

    /** @param given source and sourceId, out of which it begins; or what is to stand in the fields */
    @GetMapping("/item-lists/new")
    ModelAndView form(Actor actor, @RequestParam MultiValueMap<String, String> given) {
        actor.require(ItemAct.MAKE_ITEM_LIST);
        ItemListForm form = new ItemListForm(new LinkedMultiValueMap<>(given));
        sources.stream()
                .filter(one -> one.source() == form.source())
                .filter(one -> !form.keep("sourceId").isBlank())
                .forEach(one -> form.beginWith(one.given(actor, form.keep("sourceId"))));
        form.heldBy(desk.today());
        return page(actor, form, List.of());
    }

    @PostMapping("/item-lists")
    ModelAndView make(@RequestParam MultiValueMap<String, String> values, Actor actor, RedirectAttributes redirect) {
        actor.require(ItemAct.MAKE_ITEM_LIST);
        ItemListForm form = new ItemListForm(new LinkedMultiValueMap<>(values));
        if (form.wantsMoreRows()) {
            return page(actor, form.withMoreRows(), List.of());
        }
        try {
            String id = make.make(actor, form.command(desk.today()));
            return FormAnswer.done(redirect, "items.done.make", "/item-lists/" + id);
        } catch (BusinessException refused) {
            return FormAnswer.again(refused, problems -> page(actor, form, problems));
        }
    }

    private ModelAndView page(Actor actor, ItemListForm form, List<Problem> problems) {
        return new ModelAndView("supervision/item-list-form")
                .addObject("form", form)
                .addObject("organs", directory.handlingDepartments(actor.tenant()))
                .addObject("problems", problems);
    }
}
