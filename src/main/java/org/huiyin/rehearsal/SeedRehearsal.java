package org.huiyin.rehearsal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.huiyin.identity.Directory;
import org.huiyin.rehearsal.persistence.RehearsalRows;
import org.huiyin.shared.BusinessException;
import org.huiyin.shared.Problem;
import org.springframework.stereotype.Service;

/**
 * Adds rehearsal proposals to a district: one half open, entered and moved on by the use cases; the other half concluded, copied from
 * a few that the use cases led through their whole life; and whistles and ladders. Can be repeated; each time it adds as many again.
 */
@Service
public class SeedRehearsal {

    static final int MOST = 1_000_000;

    private final Directory directory;
    private final RehearsalRows rows;
    private final OpenHalf openHalf;
    private final ConcludedHalf concludedHalf;
    private final RehearsalWhistles whistles;
    private final RehearsalLadders ladders;
    private final RehearsalWords words = RehearsalWords.read();

    SeedRehearsal(
            Directory directory,
            RehearsalRows rows,
            OpenHalf openHalf,
            ConcludedHalf concludedHalf,
            RehearsalWhistles whistles,
            RehearsalLadders ladders) {
        this.directory = directory;
        this.rows = rows;
        this.openHalf = openHalf;
        this.concludedHalf = concludedHalf;
        this.whistles = whistles;
        this.ladders = ladders;
    }

    /** @param force also into a district of real data; its proposals are marked 样例 all the same */
    public record Command(String district, int proposals, boolean force) {}

    public record Seeded(String district, int open, int concluded, int whistles, int ladders) {}

    /** @throws BusinessException when the district is unknown or, without force, no sample */
    public Seeded seed(Command command) {
        check(command);
        long first = rows.nextNumber(command.district());
        int many = command.proposals();
        var open = new PaperRange(words, command.district(), first, many - many / 2);
        var concluded = new PaperRange(words, command.district(), first + 1, many / 2);
        // two cores: the one half does not wait for the other
        var copying = CompletableFuture.runAsync(() -> concludedHalf.seed(command.district(), concluded));
        openHalf.seed(command.district(), open);
        copying.join();
        concludedHalf.finish();
        return new Seeded(
                command.district(),
                open.size(),
                concluded.size(),
                whistles.seed(command.district(), many),
                ladders.seed(command.district(), many));
    }

    private void check(Command command) {
        if (command.proposals() < 1 || command.proposals() > MOST) {
            throw BusinessException.invalid(
                    Problem.of("error.rehearsal.number", String.valueOf(command.proposals()), String.valueOf(MOST)));
        }
        Directory.Tenant district = directory
                .tenant(command.district())
                .orElseThrow(() -> BusinessException.notFound("error.rehearsal.district", command.district()));
        if (!district.sample() && !command.force()) {
            throw BusinessException.forbidden("error.rehearsal.real", district.name(), district.code());
        }
        requireDepartments(command.district());
    }

    /** The words name departments; a district without them has no one to give the papers to. */
    private void requireDepartments(String district) {
        List<String> missing = words.topics().stream()
                .map(RehearsalWords.Topic::department)
                .distinct()
                .filter(code -> directory
                        .organ(district, code)
                        .filter(Directory.Organ::handles)
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(Problem.of("error.rehearsal.departments", String.join(", ", missing)));
        }
    }
}
