package org.huiyin.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntConsumer;
import org.huiyin.documents.DocumentEvent.ListExported;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.ChinaTime;
import org.huiyin.shared.Sheet;
import org.huiyin.shared.SheetSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导出清单: a list as its page shows it becomes a workbook; the district's journal keeps who took which one. */
@Service
public class ExportList {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ObjectProvider<SheetSource> sources;
    private final SheetWriter writer;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportList(
            ObjectProvider<SheetSource> sources,
            SheetWriter writer,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sources = sources;
        this.writer = writer;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    public record Command(String list, Map<String, String> chosen) {}

    public record Workbook(String fileName, byte[] bytes) {}

    /** A list that anybody may read: it is nobody's act, and the journal does not keep it. */
    public Workbook openly(String tenant, Sheet<?> sheet) {
        return workbook(tenant, sheet, ignored -> {});
    }

    @Transactional
    public Workbook export(Actor actor, Command command) {
        Sheet<?> sheet = sources.stream()
                .filter(source -> source.name().equals(command.list()))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("error.export.unknown", command.list()))
                .sheet(actor, command.chosen());
        return workbook(
                actor.tenant(),
                sheet,
                rows -> events.publishEvent(
                        new ListExported(actor, actor.tenant(), command.list(), sheet.filter(), rows)));
    }

    private Workbook workbook(String tenant, Sheet<?> sheet, IntConsumer written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            written.accept(writer.write(sheet, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String district = directory.tenant(tenant).map(Directory.Tenant::name).orElse(tenant);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        return new Workbook(
                FileName.clean(district + "-" + writer.name(sheet) + "-" + today + ".xlsx"), out.toByteArray());
    }
}
