package org.huiyin.whistle;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.documents.AddAttachment;
import org.huiyin.handling.Lifecycle;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Role;
import org.huiyin.supervision.items.MakeItemList.Milestone;
import org.huiyin.whistle.TriageWhistle.Dispatch;
import org.huiyin.whistle.persistence.WhistleParts;
import org.huiyin.whistle.persistence.Whistles;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Leads a whistle of 千峰街道 through its life by the use cases, each act by a person who may do it. */
@Component
public class WhistleLife {

    public static final String TENANT = Lifecycle.TENANT;
    public static final String SUBDISTRICT = "qianfeng";
    public static final String DUTY = "chengguan:综合执法";

    private static final byte[] PICTURE = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    private final Lifecycle life;
    private final Whistles whistles;
    private final WhistleParts parts;
    private final BeanFactory program;

    WhistleLife(Lifecycle life, Whistles whistles, WhistleParts parts, BeanFactory program) {
        this.life = life;
        this.whistles = whistles;
        this.parts = parts;
        this.program = program;
    }

    public Actor staff() {
        return life.of(Role.SUBDISTRICT_STAFF, SUBDISTRICT);
    }

    public Actor leader() {
        return life.of(Role.SUBDISTRICT_LEADER, SUBDISTRICT);
    }

    public Actor centre() {
        return life.of(Role.COMMAND_CENTRE, "zhihui");
    }

    public Actor liaison(String organ) {
        return life.of(Role.DEPARTMENT_LIAISON, organ);
    }

    public Actor head(String organ) {
        return life.of(Role.DEPARTMENT_LEADER, organ);
    }

    public Whistle whistle(String id) {
        return whistles.find(TENANT, id).orElseThrow();
    }

    public int version(String id) {
        return whistle(id).version();
    }

    /** The department's share that is not given to another. */
    public WhistlePart part(String id, String organ) {
        return parts.of(TENANT, id).stream()
                .filter(p -> p.organ().equals(organ) && !p.state().isGone())
                .findFirst()
                .orElseThrow();
    }

    public List<WhistlePart> parts(String id) {
        return parts.of(TENANT, id);
    }

    public static DraftWhistle.Draft draft(WhistleKind kind, String title) {
        boolean emergency = kind == WhistleKind.EMERGENCY;
        return new DraftWhistle.Draft(
                kind,
                null,
                title,
                "沿街商铺占道经营，反复劝离无效。" + title,
                "千峰南路与迎泽西大街路口",
                112.508,
                37.861,
                "140109-0007",
                null,
                emergency ? "燃气泄漏，居民已闻到气味" : null,
                emergency ? List.of() : List.of(Ground.NO_ENFORCEMENT_POWER, Ground.COORDINATED_IN_VAIN),
                emergency ? null : "街道没有行政处罚权。",
                emergency ? List.of() : List.of(DUTY),
                kind == WhistleKind.HARD_CASE ? LocalDate.of(2026, 6, 30) : null,
                List.of());
    }

    /** 拟哨 */
    public String drafted(WhistleKind kind, String title) {
        return program.getBean(DraftWhistle.class).draft(staff(), draft(kind, title));
    }

    /** 拟哨并送审 */
    public String sent(WhistleKind kind, String title) {
        String id = drafted(kind, title);
        send(id);
        return id;
    }

    public void send(String id) {
        program.getBean(DraftWhistle.class).send(staff(), new DraftWhistle.Send(id, version(id)));
    }

    public boolean release(Actor actor, String id) {
        return program.getBean(BlowWhistle.class).release(actor, new BlowWhistle.Release(id, version(id)));
    }

    /** 吹哨，待研判 */
    public String blown(WhistleKind kind, String title) {
        if (kind == WhistleKind.EMERGENCY) {
            return program.getBean(BlowWhistle.class).emergency(leader(), draft(kind, title));
        }
        String id = sent(kind, title);
        release(leader(), id);
        if (kind == WhistleKind.HARD_CASE) {
            release(life.of(Role.DISTRICT_LEADER, "quzhengfu"), id);
        }
        return id;
    }

    public void dispatch(String id, String lead, String... supporting) {
        program.getBean(TriageWhistle.class)
                .dispatch(centre(), new Dispatch(id, version(id), lead, List.of(supporting), null, null));
    }

    /** 已派哨 */
    public String dispatched(WhistleKind kind, String title, String lead, String... supporting) {
        String id = blown(kind, title);
        dispatch(id, lead, supporting);
        return id;
    }

    /** 增派 */
    public void callFurther(String id, String organ) {
        program.getBean(CallFurtherDepartment.class)
                .call(centre(), new CallFurtherDepartment.Command(id, version(id), organ, "牵头部门提出，需要一并处置。", null));
    }

    public void setMilestones(Actor actor, String id, String... lines) {
        program.getBean(SetMilestones.class)
                .set(actor, new SetMilestones.Command(id, version(id), Milestone.of(String.join("\n", lines))));
    }

    public void sign(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(SignWhistle.class).sign(liaison(organ), new SignWhistle.Command(p.id(), p.version()));
    }

    public void contact(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(ContactSubdistrict.class)
                .contact(liaison(organ), new ContactSubdistrict.Command(p.id(), p.version(), "已与街道韩瑞霞通话，约定上午十点到场。"));
    }

    public void photograph(String id, String organ) {
        program.getBean(AddAttachment.class)
                .add(
                        liaison(organ),
                        new AddAttachment.Command(
                                part(id, organ).id(), "WHISTLE_REPORT_IN", "现场.jpg", "image/jpeg", PICTURE));
    }

    public void reportIn(String id, String organ) {
        photograph(id, organ);
        WhistlePart p = part(id, organ);
        program.getBean(ReportIn.class)
                .reportIn(liaison(organ), new ReportIn.Command(p.id(), p.version(), "千峰南路路口东北角", 112.5081, 37.8611));
    }

    public void note(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(NoteMeasure.class)
                .note(liaison(organ), new NoteMeasure.Command(p.id(), p.version(), "清理占道摊位十二处。"));
    }

    public void resolve(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(ResolveWhistle.class)
                .resolve(liaison(organ), new ResolveWhistle.Command(p.id(), p.version(), "占道经营已清理，安排每日巡查。"));
    }

    /** 签收、联系、报到、报办结 */
    public void handled(String id, String organ) {
        sign(id, organ);
        contact(id, organ);
        reportIn(id, organ);
        resolve(id, organ);
    }

    public void verify(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(VerifyResolution.class).verify(staff(), new VerifyResolution.Command(p.id(), p.version()));
    }

    public void sendBack(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(SendBackResolution.class)
                .sendBack(staff(), new SendBackResolution.Command(p.id(), p.version(), "摊位又摆出来了。"));
    }

    public void rateDepartment(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(RateDepartment.class)
                .rate(staff(), new RateDepartment.Command(p.id(), p.version(), Mark.SATISFIED, null));
    }

    public void rateWhistle(String id, String organ) {
        WhistlePart p = part(id, organ);
        program.getBean(RateWhistle.class)
                .rate(liaison(organ), new RateWhistle.Command(p.id(), p.version(), Mark.PROPER, null));
    }

    public void dispute(String id, String organ, String suggested) {
        WhistlePart p = part(id, organ);
        program.getBean(DisputeWhistle.class)
                .dispute(head(organ), new DisputeWhistle.Command(p.id(), p.version(), "三定规定里没有这一项。", suggested));
    }

    public void rule(Actor actor, String id, String organ, boolean upheld, String replacement) {
        WhistlePart p = part(id, organ);
        program.getBean(RuleOnDispute.class)
                .rule(actor, new RuleOnDispute.Command(p.id(), p.version(), upheld, replacement, "依职责清单。"));
    }

    public void answer(Actor actor, String id, String organ, boolean accept) {
        WhistlePart p = part(id, organ);
        program.getBean(AnswerRuling.class)
                .answer(actor, new AnswerRuling.Command(p.id(), p.version(), accept, accept ? null : "裁定与职责清单不符。"));
    }
}
