package org.huiyin.web;

import static org.huiyin.web.Place.Group.PROPOSALS;
import static org.huiyin.web.Place.Group.RULES;
import static org.huiyin.web.Place.Group.SUPERVISION;
import static org.huiyin.web.Place.Group.WHISTLE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiyin.shared.Role;
import org.springframework.stereotype.Component;

/** The few places of each role; what is not listed here is not offered. */
@Component
class Navigation {

    private static final Place MINE_SUGGESTIONS = new Place("/", "web.place.mySuggestions", "home");
    private static final Place MINE_PROPOSALS = new Place("/", "web.place.myProposals", "home");
    private static final Place SUBMIT_SUGGESTION = new Place("/proposals/new", "web.place.submitSuggestion", "pen");
    private static final Place SUBMIT_PROPOSAL = new Place("/proposals/new", "web.place.submitProposal", "pen");
    private static final Place CO_SIGNINGS = new Place("/co-signings", "web.place.coSignings", "people");
    private static final Place ON_BEHALF = new Place("/proposals/new", "web.place.onBehalf", "pen", PROPOSALS);
    private static final Place LEADER = new Place("/", "web.place.leader", "home");
    private static final Place KEYS = new Place("/key-proposals", "web.place.keys", "list", SUPERVISION);
    private static final Place WORKLIST = new Place("/worklist", "web.place.worklist", "inbox");
    private static final Place REGISTER = new Place("/register", "web.place.register", "list", PROPOSALS);
    private static final Place BATCH = new Place("/assignments/batch", "web.place.batch", "list", PROPOSALS);
    private static final Place RETURNS = new Place("/returns", "web.place.returns", "list", PROPOSALS);
    private static final Place RULINGS = new Place("/returns", "web.place.rulings", "list", PROPOSALS);
    private static final Place OURS = new Place("/register", "web.place.ours", "list", PROPOSALS);
    private static final Place PROMISES = new Place("/commitments", "web.place.promises", "list", SUPERVISION);
    private static final Place WHISTLES = new Place("/whistles", "web.place.whistles", "whistle", WHISTLE);
    private static final Place BLOW = new Place("/whistles/new", "web.place.blow", "blow", WHISTLE);
    private static final Place BOARD = new Place("/whistles/board", "web.place.board", "district", WHISTLE);
    private static final Place ITEMS = new Place("/items", "web.place.items", "list", SUPERVISION);
    private static final Place LADDERS = new Place("/ladders", "web.place.ladders", "list", SUPERVISION);
    private static final Place REQUESTS = new Place("/whistle-requests", "web.place.whistleRequests", "inbox", WHISTLE);
    private static final Place STREETS = new Place("/streets", "web.place.streets", "district", WHISTLE);
    private static final Place TRADES = new Place("/trades", "web.place.trades", "list", WHISTLE);
    private static final Place WORDS = new Place("/settings/whistle-words", "web.place.whistleWords", "list", RULES);
    private static final Place CALCULATOR = new Place("/calculator", "web.place.calculator", "calendar", RULES);
    private static final Place ACCOUNTS = new Place("/admin/accounts", "web.place.accounts", "people");
    private static final Place DISTRICTS = new Place("/admin/districts", "web.place.districts", "district");
    private static final Place PROCESSES = new Place("/admin/processes", "web.place.processes", "list");
    private static final Place REPLY_SETTINGS =
            new Place("/settings/replies", "web.place.replySettings", "list", RULES);
    private static final Place DUTIES = new Place("/settings/duties", "web.place.duties", "list", RULES);
    private static final Place BODIES = new Place("/settings/bodies", "web.place.bodies", "people", RULES);
    private static final Place EVENTS = new Place("/admin/events", "web.place.events", "events");

    private static final Set<Role> READ_SETTINGS = EnumSet.of(
            Role.SUPERVISION_OFFICE,
            Role.CONGRESS_SECRETARIAT,
            Role.CPPCC_SECRETARIAT,
            Role.ASSESSMENT_OFFICE,
            Role.AUDITOR,
            Role.ADMINISTRATOR);
    private static final Place PARAMETERS = new Place("/settings/deadlines", "web.place.parameters", "list", RULES);
    private static final Place WORK_CALENDAR =
            new Place("/settings/calendar", "web.place.workCalendar", "calendar", RULES);

    List<Place> places(Role role) {
        var places = new ArrayList<>(role == null ? List.<Place>of() : own(role));
        places.addAll(sourcesOfWhistles(role));
        places.add(CALCULATOR);
        if (role != null && READ_SETTINGS.contains(role)) {
            places.add(PARAMETERS);
            places.add(WORK_CALENDAR);
        }
        return places;
    }

    /** What asks for whistles, and what is gathered around it. */
    private static List<Place> sourcesOfWhistles(Role role) {
        if (role == null) {
            return List.of();
        }
        return switch (role) {
            case SUBDISTRICT_STAFF, SUBDISTRICT_LEADER, SUBDISTRICT_CONGRESS_OFFICE -> List.of(REQUESTS, STREETS);
            case COMMAND_CENTRE, SUPERVISION_OFFICE, AUDITOR -> List.of(REQUESTS, STREETS, TRADES, WORDS);
            case DISTRICT_LEADER -> List.of(REQUESTS, STREETS, TRADES);
            case ASSESSMENT_OFFICE -> List.of(STREETS, TRADES);
            default -> List.of();
        };
    }

    boolean searches(Role role) {
        return role != null && own(role).stream().anyMatch(place -> place.path().equals("/register"));
    }

    private static List<Place> own(Role role) {
        return switch (role) {
            case DEPUTY -> List.of(MINE_SUGGESTIONS, SUBMIT_SUGGESTION, CO_SIGNINGS);
            case MEMBER -> List.of(MINE_PROPOSALS, SUBMIT_PROPOSAL, CO_SIGNINGS);
            case CONGRESS_SECRETARIAT, CPPCC_SECRETARIAT -> List.of(
                    WORKLIST, REGISTER, ON_BEHALF, KEYS, PROMISES, LADDERS, ITEMS, BODIES);
            case SUPERVISION_OFFICE -> List.of(
                    WORKLIST,
                    REGISTER,
                    BATCH,
                    RETURNS,
                    KEYS,
                    PROMISES,
                    LADDERS,
                    WHISTLES,
                    BOARD,
                    ITEMS,
                    REPLY_SETTINGS,
                    DUTIES);
            case DEPARTMENT_LIAISON, DEPARTMENT_HANDLER, DEPARTMENT_DEPUTY_LEADER, DEPARTMENT_LEADER -> List.of(
                    WORKLIST, WHISTLES, OURS, PROMISES, LADDERS, ITEMS);
            case SUBDISTRICT_STAFF, SUBDISTRICT_LEADER -> List.of(
                    WORKLIST, WHISTLES, BLOW, OURS, PROMISES, LADDERS, ITEMS);
            case ADMINISTRATOR -> List.of(ACCOUNTS, DISTRICTS, EVENTS, PROCESSES);
            case DISTRICT_LEADER -> List.of(
                    LEADER, WORKLIST, REGISTER, WHISTLES, LADDERS, BOARD, KEYS, RULINGS, PROMISES, ITEMS);
            case AUDITOR -> List.of(REGISTER, PROMISES, LADDERS, WHISTLES, BOARD, ITEMS, DUTIES);
            case ESTABLISHMENT_OFFICE -> List.of(RULINGS, WHISTLES, DUTIES);
            case ASSESSMENT_OFFICE -> List.of(REGISTER, PROMISES, LADDERS, WHISTLES, BOARD, ITEMS);
            case SUBDISTRICT_CONGRESS_OFFICE -> List.of(WHISTLES);
            case COMMAND_CENTRE -> List.of(BOARD, WHISTLES);
        };
    }
}
