package org.huiyin.workflow.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.workflow.Trail;
import org.huiyin.workflow.Trail.Run;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 办到哪一步了: the diagram with the current step and the way gone. A fragment for htmx, a page otherwise. */
@Controller
class DiagramPage {

    private final Trail trail;
    private final Positions positions;

    DiagramPage(Trail trail, Positions positions) {
        this.trail = trail;
        this.positions = positions;
    }

    /** The families of subjects that have a diagram, as addresses name them and as the journal does. */
    enum Subjects {
        PROPOSALS("PROPOSAL"),
        WHISTLES("WHISTLE"),
        LADDERS("LADDER"),
        ITEMS("ITEM");

        private final String type;

        Subjects(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        static Subjects of(String path) {
            return valueOf(path.toUpperCase(Locale.ROOT));
        }
    }

    @GetMapping("/{subjects:proposals|whistles|ladders|items}/{id}/diagram")
    String diagram(
            @PathVariable String subjects,
            @PathVariable String id,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String run,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            Locale locale,
            Model model) {
        String type = Subjects.of(subjects).type();
        boolean insider = positions.requireVisible(actor, type, id);
        List<Run> runs = positions.runs(actor, type, id, insider);
        Run shown = chosen(runs, insider, process, run);
        model.addAttribute("diagram", view(actor, subjects, id, insider, runs, shown, locale));
        return fragment ? "workflow/diagram :: diagram" : "workflow/diagram";
    }

    @GetMapping(
            path = "/{subjects:proposals|whistles|ladders|items}/{id}/diagram.bpmn",
            produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> model(
            @PathVariable String subjects,
            @PathVariable String id,
            @RequestParam(required = false) String run,
            Actor actor) {
        String type = Subjects.of(subjects).type();
        boolean insider = positions.requireVisible(actor, type, id);
        Run shown = chosen(positions.runs(actor, type, id, insider), insider, null, run);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(trail.model(shown));
    }

    /** Without a choice the main process; of a called process the one that began last. */
    private static Run chosen(List<Run> runs, boolean insider, String process, String run) {
        Run chosen = runs.stream()
                .filter(r -> run != null
                        ? r.id().equals(run)
                        : process == null ? r.main() : r.processKey().equals(process))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> BusinessException.notFound("error.workflow.noProcess"));
        if (!chosen.main() && !insider) {
            throw BusinessException.forbidden("error.workflow.mainDiagramOnly");
        }
        return chosen;
    }

    private Set<String> gone(Run shown, boolean insider) {
        Set<String> gone = new HashSet<>(trail.gone(shown));
        if (!insider) {
            gone.removeAll(Trail.UNTOLD);
        }
        return gone;
    }

    private DiagramView view(
            Actor actor, String subjects, String id, boolean insider, List<Run> runs, Run shown, Locale locale) {
        var tabs = runs.stream()
                .filter(r -> insider)
                .map(r -> new DiagramView.Tab(
                        r.id(), positions.runTitle(r, locale), positions.waits(r, locale), r.equals(shown), r.ended()))
                .toList();
        return new DiagramView(
                "/" + subjects + "/" + id,
                shown.id(),
                positions.runTitle(shown, locale),
                positions.line(positions.of(actor, id, insider, runs, locale), locale),
                String.join(" ", gone(shown, insider)),
                String.join(" ", trail.current(shown, insider)),
                tabs.size() > 1 ? tabs : List.of());
    }
}
