package org.huiyin.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.TestClock;
import org.huiyin.handling.ClearReply;
import org.huiyin.handling.ClearingStep;
import org.huiyin.handling.KeyMark;
import org.huiyin.handling.Lifecycle;
import org.huiyin.handling.MaskReply;
import org.huiyin.handling.NominateKey;
import org.huiyin.handling.OrderRehandling;
import org.huiyin.handling.ReplyMask;
import org.huiyin.handling.SatisfactionRating;
import org.huiyin.handling.SuperviseProposal;
import org.huiyin.handling.asking.AskDepartments;
import org.huiyin.handling.conflict.Disagreements;
import org.huiyin.handling.extension.RequestExtension;
import org.huiyin.handling.returns.Disputes;
import org.huiyin.handling.returns.RuleOnReturn;
import org.huiyin.identity.SampleDistricts;
import org.huiyin.proposal.DeclineProposal;
import org.huiyin.proposal.DocketProposal;
import org.huiyin.proposal.MergeProposals;
import org.huiyin.proposal.ObjectToVerdict;
import org.huiyin.proposal.Papers;
import org.huiyin.proposal.ProposalKind;
import org.huiyin.proposal.RegisterProposal;
import org.huiyin.proposal.RequestCompletion;
import org.huiyin.proposal.Submission;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.huiyin.whistle.WhistleKind;
import org.huiyin.whistle.WhistleLife;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the scene for an act: a new proposal, led to the stage at which the act is due. */
@Component
class Scenes {

    private static final String OTHER_LEAD = "minzheng";
    /** Where the ids of what hangs on a proposal are found, besides those that are asked for by name. */
    private static final Map<String, String> TABLES =
            Map.of("consultation", "consultation", "request", "extension_request", "return", "assignment_return");

    private static final Set<Stage> BEFORE_ASSIGNMENT = EnumSet.of(
            Stage.RETURNED,
            Stage.RETURNED_OVERDUE,
            Stage.SIGNED_BY_OFFICIAL,
            Stage.MERGED,
            Stage.DECLINED,
            Stage.NOT_TOLD,
            Stage.OBJECTED,
            Stage.ASKED);

    private final Lifecycle life;
    private final RegisterProposal register;
    private final DocketProposal docket;
    private final RequestCompletion completion;
    private final MergeProposals merge;
    private final DeclineProposal decline;
    private final ObjectToVerdict object;
    private final JdbcClient jdbc;
    private final ClearReply clear;
    private final OrderRehandling rehandling;
    private final Clock clock;
    private final RequestExtension extension;
    private final Disputes disputes;
    private final AskDepartments asking;
    private final MaskReply mask;
    private final SuperviseProposal supervise;
    private final NominateKey nominate;
    private final Disagreements disagreements;
    private final WhistleLife whistles;

    Scenes(
            Lifecycle life,
            RegisterProposal register,
            DocketProposal docket,
            RequestCompletion completion,
            MergeProposals merge,
            DeclineProposal decline,
            ObjectToVerdict object,
            JdbcClient jdbc,
            ClearReply clear,
            OrderRehandling rehandling,
            Clock clock,
            Disputes disputes,
            RequestExtension extension,
            AskDepartments asking,
            MaskReply mask,
            SuperviseProposal supervise,
            NominateKey nominate,
            Disagreements disagreements,
            WhistleLife whistles) {
        this.life = life;
        this.register = register;
        this.docket = docket;
        this.completion = completion;
        this.merge = merge;
        this.decline = decline;
        this.object = object;
        this.jdbc = jdbc;
        this.clear = clear;
        this.rehandling = rehandling;
        this.clock = clock;
        this.extension = extension;
        this.disputes = disputes;
        this.asking = asking;
        this.mask = mask;
        this.supervise = supervise;
        this.nominate = nominate;
        this.disagreements = disagreements;
        this.whistles = whistles;
    }

    /** @param part the organ's assignment, null before there is one */
    record Scene(String id, String part) {}

    Scene at(Stage stage, ProposalKind kind, String organ) {
        if (stage == Stage.WHISTLE_SIGNED || stage == Stage.WHISTLE_ON_SITE) {
            return new Scene(whistle(stage), null);
        }
        String id =
                switch (stage) {
                    case SIGNED_BY_OFFICIAL -> signedByOfficial(kind);
                    case NOT_TOLD -> registered(Papers.paper(
                            kind,
                            6,
                            true,
                            Papers.fresh("无账号"),
                            kind == ProposalKind.DEPUTY_SUGGESTION ? "qinmingyuan" : "lanxiuzhen"));
                    default -> registered(kind);
                };
        switch (stage) {
            case SIGNED_BY_OFFICIAL -> {}
            case MERGED -> merged(id, kind);
            case DECLINED -> declined(id, kind);
            case NOT_TOLD -> {
                String lead = life.proposal(id).leadProposer().person();
                SampleDistricts.withoutAccount(jdbc, lead, () -> declined(id, kind));
            }
            case OBJECTED -> {
                declined(id, kind);
                String lead = life.proposal(id).leadProposer().person();
                object.object(new ObjectToVerdict.Command(id, 1, "属于本区职权"), life.deputy(lead));
            }
            case RETURNED -> returned(id, kind);
            case RETURNED_OVERDUE -> {
                returned(id, kind);
                ((TestClock) clock).forward(Duration.ofDays(14));
            }
            case CONCLUDED -> {
                way(id, kind, organ).subList(0, Stage.REPLIED.ordinal()).forEach(Runnable::run);
                rated(id, SatisfactionRating.SATISFIED);
            }
            case CONFERRING -> conferring(id, kind, organ);
            case OPINION_CLAIMED -> opinionClaimed(id, kind, organ);
            case OPINION_AT_LEADER -> {
                opinionClaimed(id, kind, organ);
                life.opinionSubmitted(id, organ);
            }
            case EXTENSION_PROPOSED -> moreTime(id, kind, organ, Role.SUBDISTRICT_STAFF, Role.DEPARTMENT_LIAISON);
            case EXTENSION_ASKED -> moreTime(id, kind, organ, Role.SUBDISTRICT_LEADER, Role.DEPARTMENT_LEADER);
            case CO_HANDLERS_ASKED -> {
                way(id, kind, organ).subList(0, Stage.CLAIMED.ordinal()).forEach(Runnable::run);
                disagreements.asked(id, organ, "caizheng");
            }
            case CO_HANDLED, CONFLICT_RAISED, CONFLICT_AT_LEADER -> {
                docket(id, kind);
                disagreements.begun(id, organ, OTHER_LEAD);
                if (stage != Stage.CO_HANDLED) {
                    disagreements.raised(id, organ, OTHER_LEAD);
                }
                if (stage == Stage.CONFLICT_AT_LEADER) {
                    disagreements.putToLeader(id);
                }
            }
            case LETTER_ON_PAPER -> {
                way(id, kind, organ).subList(0, Stage.AT_LEADER.ordinal()).forEach(Runnable::run);
                String lead = life.proposal(id).leadProposer().person();
                SampleDistricts.withoutAccount(jdbc, lead, () -> life.issued(id, organ));
            }
            case MASKED -> {
                way(id, kind, organ).subList(0, Stage.AT_OFFICE.ordinal()).forEach(Runnable::run);
                mask.mark(
                        life.of(Role.DEPARTMENT_LIAISON, organ),
                        new MaskReply.Mark(
                                life.part(id, organ).id(), ClearingStep.OFFICE, "台账", ReplyMask.Ground.INTERNAL, null));
            }
            case SUPERVISED -> {
                way(id, kind, organ).subList(0, Stage.REPLIED.ordinal()).forEach(Runnable::run);
                supervise.set(
                        life.of(Role.SUPERVISION_OFFICE, null),
                        new SuperviseProposal.Command(id, KeyMark.KEY, "王区长", "区长", "群众关切"));
            }
            case NOMINATED -> {
                docket(id, kind);
                life.assign(id, organ);
                Actor lead = life.deputy(life.proposal(id).leadProposer().person());
                nominate.nominate(lead, new NominateKey.Command(id, "群众反映集中"));
            }
            case ASKED -> {
                docket(id, kind);
                asking.ask(life.of(Role.SUPERVISION_OFFICE, null), new AskDepartments.Command(id, List.of(organ)));
            }
            case RETURN_PROPOSED,
                    RETURN_IN_REVIEW,
                    RETURN_IN_RULING,
                    RETURN_AT_ESTABLISHMENT_OFFICE,
                    RETURN_AT_DISTRICT_LEADER -> disputed(id, kind, organ, stage);
            default -> way(id, kind, organ).subList(0, stage.ordinal()).forEach(Runnable::run);
        }
        boolean assigned = stage.compareTo(Stage.ASSIGNED) >= 0 && !BEFORE_ASSIGNMENT.contains(stage);
        return new Scene(id, assigned ? life.part(id, organ).id() : null);
    }

    /** The printed number of one 千峰街道 has blown; who is called must sign first. */
    private String whistle(Stage stage) {
        String id = whistles.dispatched(WhistleKind.KEY_WORK, "权限 " + Ids.next(), "zhujian");
        whistles.sign(id, "zhujian");
        if (stage == Stage.WHISTLE_ON_SITE) {
            whistles.reportIn(id, "zhujian");
        }
        return whistles.whistle(id).number();
    }

    /** The id of the one there is, for a name in braces in a path. */
    String thing(String name, String id) {
        return switch (name) {
            case "child" -> registered(life.proposal(id).kind());
            case "coHandlers" -> disagreements.request(id);
            case "conflict" -> disagreements.conflict(id);
            default -> jdbc.sql("select id from " + TABLES.get(name) + " where tenant_id = ? and proposal_id = ?")
                    .params(Lifecycle.TENANT, id)
                    .query(String.class)
                    .single();
        };
    }

    /** A paper of 张素龙 or 芝涛, signed by nobody else, as their house's system sends it. */
    Submission paper(ProposalKind kind) {
        String subject = Papers.fresh("权限");
        Submission paper =
                kind == ProposalKind.DEPUTY_SUGGESTION ? Papers.suggestion(subject) : Papers.proposal(subject);
        return paper.sentAs(Ids.next(), clock.instant());
    }

    private void returned(String id, ProposalKind kind) {
        completion.request(new RequestCompletion.Command(id, 0, "请补充现状数据。"), life.of(kind.reviewer(), null));
    }

    private void declined(String id, ProposalKind kind) {
        String reason = kind == ProposalKind.DEPUTY_SUGGESTION ? "UNLAWFUL" : "PROMOTION";
        decline.decline(new DeclineProposal.Command(id, 0, reason, "说明"), life.of(kind.reviewer(), null));
    }

    private void merged(String id, ProposalKind kind) {
        String mother = registered(kind);
        docket(mother, kind);
        merge.merge(new MergeProposals.Command(mother, 1, List.of(id), "同一问题"), life.of(kind.reviewer(), null));
    }

    /** Led by somebody else, who has no further part in it. */
    private String signedByOfficial(ProposalKind kind) {
        boolean suggestion = kind == ProposalKind.DEPUTY_SUGGESTION;
        String official = paper(kind).leadProposer();
        return registered(Papers.paper(kind, 6, true, Papers.fresh("联名"), suggestion ? "zhaoyan" : "jiaoshu")
                .signedWith(List.of(official)));
    }

    private String registered(ProposalKind kind) {
        return registered(paper(kind));
    }

    private String registered(Submission paper) {
        Actor proposer = life.deputy(paper.leadProposer());
        return register.register(new RegisterProposal.Command("scenes", Ids.next(), paper), proposer)
                .proposalId();
    }

    private void disputed(String id, ProposalKind kind, String organ, Stage stage) {
        docket(id, kind);
        life.assign(id, organ);
        disputes.proposed(id, organ, OTHER_LEAD);
        if (stage == Stage.RETURN_PROPOSED) {
            return;
        }
        disputes.confirmed(id, organ);
        if (stage == Stage.RETURN_IN_REVIEW) {
            return;
        }
        disputes.referred(id, organ);
        if (stage == Stage.RETURN_AT_ESTABLISHMENT_OFFICE) {
            disputes.ruled(id, organ, RuleOnReturn.Step.ASK_VIEW, null);
        } else if (stage == Stage.RETURN_AT_DISTRICT_LEADER) {
            disputes.ruled(id, organ, RuleOnReturn.Step.TO_LEADER, null);
        }
    }

    private List<Runnable> way(String id, ProposalKind kind, String organ) {
        return List.of(
                () -> docket(id, kind),
                () -> life.assign(id, organ),
                () -> life.acknowledged(id, organ),
                () -> life.claimed(id, organ),
                () -> life.consulted(id, organ),
                () -> life.submittedForClearing(id, organ),
                () -> pass(id, organ, ClearingStep.OFFICE, life.of(Role.DEPARTMENT_LIAISON, organ)),
                () -> pass(id, organ, ClearingStep.DEPUTY_LEADER, life.of(Role.DEPARTMENT_DEPUTY_LEADER, organ)),
                () -> pass(id, organ, ClearingStep.SUPERVISION, life.of(Role.SUPERVISION_OFFICE, null)),
                () -> life.issued(id, organ),
                () -> life.rated(id, life.proposal(id).leadProposer().person(), SatisfactionRating.DISSATISFIED));
    }

    private void conferring(String id, ProposalKind kind, String organ) {
        way(id, kind, organ).subList(0, Stage.DISSATISFIED.ordinal()).forEach(Runnable::run);
        rehandling.order(life.of(kind.reviewer(), null), new OrderRehandling.Command(id, "再办一次。", false));
        way(id, kind, organ)
                .subList(Stage.ACKNOWLEDGED.ordinal(), Stage.REPLIED.ordinal())
                .forEach(Runnable::run);
        rated(id, SatisfactionRating.DISSATISFIED);
    }

    private void rated(String id, SatisfactionRating result) {
        life.rated(id, life.proposal(id).leadProposer().person(), result);
    }

    /** A leader's request is signed with it. */
    private void moreTime(String id, ProposalKind kind, String organ, Role ofSubDistrict, Role ofDepartment) {
        way(id, kind, organ).subList(0, Stage.CLAIMED.ordinal()).forEach(Runnable::run);
        extension.request(
                life.of(organ.equals("qianfeng") ? ofSubDistrict : ofDepartment, organ),
                new RequestExtension.Command(
                        life.part(id, organ).id(), LocalDate.of(2026, 8, 3), "须财政评审", "七月答复", null));
    }

    private void opinionClaimed(String id, ProposalKind kind, String organ) {
        docket(id, kind);
        life.assign(id, OTHER_LEAD, organ);
        life.acknowledged(id, organ);
        life.claimed(id, organ);
    }

    private void docket(String id, ProposalKind kind) {
        docket.docket(new DocketProposal.Command(id, 0, "URBAN"), life.of(kind.reviewer(), null));
    }

    private void pass(String id, String organ, ClearingStep step, Actor actor) {
        clear.pass(actor, new ClearReply.Decision(life.part(id, organ).id(), step, null));
    }
}
