package huiyin.launch;

import huiyin.embedded.Backup;
import huiyin.embedded.Restore;
import huiyin.embedded.StartFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code backup <file>} and {@code restore <file>}: the program does this and ends, no server is started. */
record ArchiveCommand(String verb, String file, Path folder) {

    private static final List<String> VERBS = List.of("backup", "restore");

    /** Also as {@code --huiyin.backup=<file>}, for those who keep their arguments in Spring's form. */
    static Optional<ArchiveCommand> of(String[] args) {
        for (String verb : VERBS) {
            if (args.length > 0 && args[0].equals(verb)) {
                return Optional.of(new ArchiveCommand(verb, args.length > 1 ? args[1] : "", folder(args)));
            }
            for (String arg : args) {
                if (arg.startsWith("--huiyin." + verb + "=")) {
                    return Optional.of(new ArchiveCommand(verb, arg.substring(arg.indexOf('=') + 1), folder(args)));
                }
            }
        }
        return Optional.empty();
    }

    private static Path folder(String[] args) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Path.of(environment.getProperty("huiyin.embedded.dir", "data"));
    }

    /** @return the exit code */
    int run() {
        try {
            if (file.isBlank()) {
                throw new StartFailure(
                        "请写出备份文件，例如：" + verb + " huiyin-backup.zip",
                        "Name the backup file, for example: " + verb + " huiyin-backup.zip");
            }
            tell(verb.equals("backup") ? Backup.write(folder, Path.of(file)) : Restore.read(Path.of(file), folder));
            return 0;
        } catch (StartFailure e) {
            System.err.println(e.chinese());
            System.err.println(e.english());
            return 1;
        }
    }

    private void tell(int files) {
        Path where = folder.toAbsolutePath().normalize();
        Path archive = Path.of(file).toAbsolutePath().normalize();
        if (verb.equals("backup")) {
            System.out.println("已把 " + where + " 的 " + files + " 个文件备份到 " + archive + "。");
            System.out.println("Backed up " + files + " files of " + where + " to " + archive + ".");
        } else {
            System.out.println("已从 " + archive + " 恢复 " + files + " 个文件到 " + where + "。");
            System.out.println("Restored " + files + " files from " + archive + " to " + where + ".");
        }
    }
}
