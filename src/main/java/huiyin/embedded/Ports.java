package huiyin.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class Ports {
    private Ports() {}

    /** The preferred port when it is free, else any free one. */
    static int freePort(int preferred) {
        for (int p : new int[] {preferred, 0}) {
            try (ServerSocket s = new ServerSocket(p, 1, InetAddress.getLoopbackAddress())) {
                return s.getLocalPort();
            } catch (IOException e) {
                if (p == 0) throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException();
    }
}
