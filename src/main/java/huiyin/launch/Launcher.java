package huiyin.launch;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * First class of the packaged jar: tells an old Java what is missing instead of dying with a stack trace, else hands over to Spring
 * Boot's launcher. Compiled for Java 8 and put into the root of the jar by the build, so it uses nothing newer and nothing of ours.
 */
public final class Launcher {

    private static final int NEEDED = 17;
    private static final String BOOT = "org.springframework.boot.loader.launch.JarLauncher";

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < NEEDED) {
            PrintStream err = new PrintStream(System.err, true, "UTF-8");
            err.println("回音需要 Java " + NEEDED + " 或更高版本，当前是 Java " + version + "（" + System.getProperty("java.home")
                    + "）：请安装后用它的 java 命令重新启动。");
            err.println("Huiyin needs Java " + NEEDED + " or newer, this is Java " + version
                    + ": install one and start again with its java command.");
            System.exit(1);
        }
        try {
            Class.forName(BOOT).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** 8 for "1.8", 17 for "17". */
    static int feature(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return (int) Double.parseDouble(number);
    }
}
