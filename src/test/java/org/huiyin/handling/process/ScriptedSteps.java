package org.huiyin.handling.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.TestClock;
import org.huiyin.calendar.DeadlineCalculator;
import org.huiyin.calendar.ParameterScope;
import org.huiyin.handling.DepartmentRole;
import org.huiyin.handling.ProcessSteps;
import org.huiyin.shared.ChinaTime;
import org.huiyin.workflow.Deadlines;

/** Answers the processes' questions as the test has set them, and opens and closes the deadlines the real steps do. */
class ScriptedSteps implements ProcessSteps {

    private final Deadlines deadlines;
    private final DeadlineCalculator calculator;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();
    private List<String> toHandle = List.of();
    private List<String> signers = List.of();
    private String proposalId;
    private final Set<String> contacted = new HashSet<>();
    private boolean paper;
    private Remedy remedy;

    ScriptedSteps(Deadlines deadlines, DeadlineCalculator calculator) {
        this.deadlines = deadlines;
        this.calculator = calculator;
    }

    void begin(String proposal, String... signersToAsk) {
        proposalId = proposal;
        signers = List.of(signersToAsk);
        paper = false;
        contacted.clear();
        remedy = Remedy.NONE;
        called.clear();
        parts.clear();
    }

    void handle(List<Part> asked) {
        asked.forEach(p -> parts.put(p.assignmentId(), p));
        toHandle = asked.stream().map(Part::assignmentId).toList();
    }

    void askAgain(boolean needed, String... signersToAsk) {
        remedy = needed ? Remedy.REHANDLE : Remedy.NONE;
        signers = List.of(signersToAsk);
    }

    String proposalId() {
        return proposalId;
    }

    void confer() {
        remedy = Remedy.CONFER;
    }

    List<String> called() {
        return called;
    }

    @Override
    public List<String> assignmentsToHandle(String tenant, String proposal) {
        return toHandle;
    }

    @Override
    public Part part(String tenant, String assignmentId) {
        return parts.get(assignmentId);
    }

    @Override
    public boolean openDuties(String tenant, String assignmentId) {
        var today = ChinaTime.dateOf(TestClock.START);
        deadlines.open(
                tenant,
                proposalId,
                assignmentId,
                "PROGRESS",
                "progress.day",
                calculator.calculate(tenant, DeadlineCalculator.Rule.WORKING_DAYS, 20, today),
                null);
        if (!contacted.contains(assignmentId)) {
            deadlines.open(
                    tenant,
                    proposalId,
                    assignmentId,
                    "FIRST_CONTACT",
                    "contact.before",
                    calculator.calculate(tenant, DeadlineCalculator.Rule.WORKING_DAYS, 15, today),
                    null);
            return false;
        }
        return true;
    }

    @Override
    public String reviewer(String tenant, String proposal) {
        return "CONGRESS_SECRETARIAT";
    }

    @Override
    public void nextProgress(String tenant, String assignmentId) {
        called.add("nextProgress " + assignmentId);
        var due = calculator.byParameter(
                tenant, "reply.normal", ChinaTime.dateOf(TestClock.START).plusDays(400));
        deadlines.renewOwed(tenant, proposalId, assignmentId, "PROGRESS", "progress.day", due, ParameterScope.ANY);
    }

    /** @return whether the first contact is waited for, from now on no more */
    boolean contact(String assignmentId) {
        return contacted.add(assignmentId);
    }

    /** Letters on paper are to be carried to somebody. */
    void lettersOnPaper() {
        paper = true;
    }

    @Override
    public boolean deliverReply(String tenant, String proposal, String assignmentId) {
        called.add("deliverReply " + assignmentId);
        var within = calculator.byParameter(tenant, "feedback.return", ChinaTime.dateOf(TestClock.START));
        if (paper) {
            deadlines.open(tenant, proposal, assignmentId, "DELIVERY", "delivery.within", within, null);
            return false;
        }
        deadlines.meet(tenant, proposal, assignmentId, "REPLY");
        var due = calculator.byParameter(tenant, "feedback.return", ChinaTime.dateOf(TestClock.START));
        deadlines.open(tenant, proposal, null, "FEEDBACK", "feedback.return", due, null);
        return true;
    }

    @Override
    public void releaseCoHandling(String tenant, String assignmentId) {
        called.add("releaseCoHandling " + assignmentId);
        for (String kind : List.of("ACKNOWLEDGE", "RETURN_WINDOW", "CO_HANDLING", "CO_HANDLING_SAFE")) {
            deadlines.cancel(tenant, proposalId, assignmentId, kind);
        }
    }

    @Override
    public List<String> signersToAsk(String tenant, String proposal) {
        return signers;
    }

    @Override
    public void expireFeedback(String tenant, String proposal) {
        called.add("expireFeedback");
        deadlines.meet(tenant, proposal, null, "FEEDBACK");
    }

    @Override
    public Remedy assessFeedback(String tenant, String proposal) {
        if (remedy == Remedy.CONFER) {
            var due = calculator.byParameter(tenant, "feedback.return", ChinaTime.dateOf(TestClock.START));
            deadlines.open(tenant, proposal, null, "CONFERRING", "conferring.within", due, null);
        }
        return remedy;
    }

    @Override
    public void conclude(String tenant, String proposal) {
        called.add("conclude");
    }

    static Part lead(String assignmentId, boolean rehandling) {
        return new Part(assignmentId, "zhujian", DepartmentRole.LEAD, rehandling);
    }

    static Part coHandling(String assignmentId) {
        return new Part(assignmentId, "caizheng", DepartmentRole.CO_HANDLING, false);
    }
}
