package huiyin.embedded;

import java.nio.file.Path;

/**
 * Where an embedded PostgreSQL lives.
 *
 * @param data the server's data folder
 * @param binaries where the programs are unpacked to, once; may be shared
 * @param preferredPort taken when free; 0 for any
 * @param durable false only for tests: nothing is forced to the disk
 */
public record PostgresPlace(Path data, Path binaries, int preferredPort, boolean durable) {

    public PostgresPlace {
        data = data.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Stands beside the data folder while it is being made; found at a start it tells of a first start cut short. */
    Path unfinished() {
        return data.resolveSibling(data.getFileName() + ".unfinished");
    }
}
