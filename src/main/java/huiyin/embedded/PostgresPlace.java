package huiyin.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an embedded PostgreSQL lives.
 *
 * @param data the server's data folder
 * @param binaries where the programs are unpacked to, once; may be shared
 * @param preferredPort taken when free; 0 for any
 * @param durable false only for tests: nothing is forced to the disk
 * @param settings further settings of the server
 */
public record PostgresPlace(
        Path data, Path binaries, int preferredPort, boolean durable, Map<String, String> settings) {

    public PostgresPlace(Path data, Path binaries, int preferredPort, boolean durable) {
        this(data, binaries, preferredPort, durable, Map.of());
    }

    public PostgresPlace {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Stands beside the data folder while it is being made; found at a start it tells of a first start cut short. */
    Path unfinished() {
        return data.resolveSibling(data.getFileName() + ".unfinished");
    }
}
