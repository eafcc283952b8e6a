package org.huiyin.whistle.sources;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.huiyin.journal.DomainEvent;
import org.huiyin.shared.Actor;

/** What a district settles about the words by which it recognises dangers and places; stands in its own history. */
public sealed interface WordEvent extends DomainEvent {

    @Override
    @JsonIgnore
    default String subjectType() {
        return "TENANT";
    }

    @Override
    @JsonIgnore
    default String subjectId() {
        return actor().tenant();
    }

    @Override
    @JsonIgnore
    default Visibility visibility() {
        return Visibility.INTERNAL;
    }

    /** 调整词表 */
    record WhistleWordsChanged(Actor actor, WordList list, List<String> before, List<String> words)
            implements WordEvent {}
}
