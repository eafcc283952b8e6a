package org.huiyin.whistle.sources.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.Actor;
import org.huiyin.whistle.sources.ChangeWords;
import org.huiyin.whistle.sources.Word;
import org.huiyin.whistle.sources.WordDesk;
import org.huiyin.whistle.sources.WordList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 词表 for programs. */
@RestController
@RequestMapping("/api/v1/settings/whistle-words")
@Tag(name = "settings")
class WordApi {

    private final WordDesk desk;
    private final ChangeWords change;

    WordApi(WordDesk desk, ChangeWords change) {
        this.desk = desk;
        this.change = change;
    }

    @Operation(summary = "词表: words of danger, spots and trades, and where places, grid cells and outlines lie")
    @GetMapping
    Map<WordList, List<Word>> all(Actor actor) {
        return desk.all(actor);
    }

    @Operation(summary = "调整词表: one list as a whole")
    @PutMapping("/{list}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @PathVariable WordList list, @RequestBody List<Word> words) {
        change.change(actor, new ChangeWords.Command(list, words));
    }
}
