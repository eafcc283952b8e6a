package org.huiyin.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.huiyin.workflow.SubjectAccess;
import org.huiyin.workflow.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.ui.ExtendedModelMap;

/** Who is told what of a proposal's way. */
class DiagramPageTests {

    private static final Locale ZH = Locale.CHINA;
    private static final Actor PROPOSER =
            new Actor("wanbailin", "zhangsulong", "张素龙", Role.DEPUTY, "congress", "区人大", null, Door.PAGE);

    @Test
    void aProposerSeesTheDepartmentsAsOne() {
        var page = page(access(false));
        var view = shown(page, null, null);
        assertThat(view.now()).isEqualTo("现在：承办单位办理");
        assertThat(view.current()).isEqualTo("Sub_Departments");
        assertThat(view.tabs()).isEmpty();
    }

    @Test
    void anInsiderSeesDepartmentAndStep() {
        var view = shown(page(access(true)), "department-handling", null);
        assertThat(view.now()).isEqualTo("现在：住建局：正在办理并拟写答复");
        assertThat(view.title()).isEqualTo("住建局：主办办理");
        assertThat(view.tabs()).extracting(DiagramView.Tab::title).containsExactly("全程", "住建局：主办办理");
    }

    @Test
    void theLevelsOfALadderAreToldApart() {
        var trail = new Levels();
        var view = shown(new DiagramPage(trail, positions(trail, access(true))), null, null);
        assertThat(view.tabs())
                .extracting(DiagramView.Tab::title, DiagramView.Tab::waits)
                .containsExactly(tuple("升级阶梯", null), tuple("一级催办", null), tuple("二级督办", "已督办，等待书面说明或办结"));
    }

    @Test
    void aProposerMayNotOpenADepartmentsDiagram() {
        var page = page(access(false));
        assertThatThrownBy(() -> shown(page, "department-handling", null)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> page.model("proposals", "p1", "run-2", PROPOSER))
                .isInstanceOf(BusinessException.class);
        assertThat(page.model("proposals", "p1", null, PROPOSER).getBody()).isEqualTo("xml of run-1".getBytes());
    }

    @Test
    void anInsiderIsShownWhatTheOwnerLetsThemSee() {
        var page = page(new Access(true) {
            @Override
            public List<Trail.Run> shown(Actor actor, String subjectId, List<Trail.Run> runs) {
                return runs.subList(0, 1);
            }
        });
        var view = shown(page, null, null);
        assertThat(view.tabs()).isEmpty();
        assertThat(view.now()).doesNotContain("住建局");
        assertThatThrownBy(() -> shown(page, null, "run-2"))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.NOT_FOUND));
        assertThatThrownBy(() -> page.model("proposals", "p1", "run-2", PROPOSER))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void withoutAnybodyToAskNobodyIsTold() {
        assertThatThrownBy(() -> shown(page(null), null, null))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));
    }

    @Test
    void eachFamilyOfSubjectsIsAskedOfItsOwner() {
        var page = page(access(true));
        assertThatThrownBy(() -> page.diagram("whistles", "p1", null, null, true, PROPOSER, ZH, new ExtendedModelMap()))
                .isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.reason())
                        .isEqualTo(BusinessException.Reason.FORBIDDEN));
        assertThat(shown(page, null, null).path()).isEqualTo("/proposals/p1");
    }

    @Test
    void programsAreToldTheSame() {
        var answer = new PositionApi(positions(access(false))).position("p1", PROPOSER, ZH);
        assertThat(answer.text()).isEqualTo("现在：承办单位办理");
        assertThat(answer.positions()).singleElement().satisfies(p -> assertThat(p.organ())
                .isNull());
    }

    private static DiagramView shown(DiagramPage page, String process, String run) {
        var model = new ExtendedModelMap();
        assertThat(page.diagram("proposals", "p1", process, run, true, PROPOSER, ZH, model))
                .isEqualTo("workflow/diagram :: diagram");
        return (DiagramView) model.get("diagram");
    }

    private static DiagramPage page(SubjectAccess access) {
        return new DiagramPage(new TwoRuns(), positions(access));
    }

    private static Positions positions(SubjectAccess access) {
        return positions(new TwoRuns(), access);
    }

    private static Positions positions(Trail trail, SubjectAccess access) {
        var beans = new StaticListableBeanFactory();
        if (access != null) {
            beans.addBean("access", access);
        }
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/workflow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Positions(trail, directory(), beans.getBeanProvider(SubjectAccess.class), messages);
    }

    private static Directory directory() {
        var organ = new Directory.Organ(
                "wanbailin",
                "zhujian",
                "万柏林区住建局",
                "住建局",
                Directory.OrganKind.BUREAU,
                true,
                "万住建",
                null,
                List.of(),
                true);
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, method, args) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, args);
                    }
                    assertThat(method.getName()).isEqualTo("organ");
                    return Optional.of(organ);
                });
    }

    private static SubjectAccess access(boolean insider) {
        return new Access(insider);
    }

    private static class Access implements SubjectAccess {

        private final boolean insider;

        Access(boolean insider) {
            this.insider = insider;
        }

        @Override
        public void requireVisible(Actor actor, String subjectId) {
            assertThat(subjectId).isEqualTo("p1");
        }

        @Override
        public boolean insider(Actor actor, String subjectId) {
            return insider;
        }
    }

    /** The main process and the lead department's. */
    private static class TwoRuns implements Trail {
        @Override
        public List<Run> runs(String tenant, String subjectId) {
            return List.of(
                    new Run("run-1", tenant, subjectId, "d1", "proposal-handling", "…", true, null, null, false),
                    new Run(
                            "run-2",
                            tenant,
                            subjectId,
                            "d2",
                            "department-handling",
                            "…",
                            false,
                            "a1",
                            "zhujian",
                            false));
        }

        @Override
        public List<Step> openSteps(String tenant, String subjectId) {
            return List.of(new Step("run-2", "department-handling", "Task_Draft", "a1", "zhujian", null));
        }

        @Override
        public Set<String> gone(Run run) {
            return Set.of();
        }

        @Override
        public Set<String> current(Run run, boolean deep) {
            return Set.of(deep ? "Call_DepartmentHandling" : "Sub_Departments");
        }

        @Override
        public byte[] model(Run run) {
            return ("xml of " + run.id()).getBytes();
        }
    }

    /** A ladder whose first level is over and whose second waits for the department. */
    private static final class Levels extends TwoRuns {
        @Override
        public List<Run> runs(String tenant, String subjectId) {
            return List.of(
                    new Run("run-1", tenant, subjectId, "d1", "escalation", "…", true, null, null, false),
                    new Run("run-2", tenant, subjectId, "d2", "escalation-level", "…", false, null, null, true),
                    new Run("run-3", tenant, subjectId, "d2", "escalation-level", "…", false, null, "zhujian", false));
        }

        @Override
        public List<Step> openSteps(String tenant, String subjectId) {
            return List.of(new Step("run-3", "escalation-level", "Task_AnswerOrder", null, "zhujian", null));
        }

        @Override
        public Set<String> gone(Run run) {
            return run.id().equals("run-2") ? Set.of("Task_SignChaser") : Set.of("Task_SignOrder", "Flow_LevelTwo");
        }
    }
}
