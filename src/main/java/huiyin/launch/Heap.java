package huiyin.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * A jar cannot carry JVM options, and Java's own default on a large machine keeps what a busy moment once took. These settings may be
 * changed while running: idle memory goes back to the machine.
 */
final class Heap {

    private Heap() {}

    static void giveBackWhatIsNotNeeded() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        set(jvm, "MinHeapFreeRatio", "10");
        set(jvm, "MaxHeapFreeRatio", "30");
        set(jvm, "G1PeriodicGCInterval", "30000");
    }

    private static void set(HotSpotDiagnosticMXBean jvm, String option, String value) {
        try {
            if (jvm != null) {
                jvm.setVMOption(option, value);
            }
        } catch (IllegalArgumentException e) {
            // another kind of JVM or collector: it works without
        }
    }
}
