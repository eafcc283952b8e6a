package org.huiyin.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A scanner's stand-in that speaks INSTREAM: keeps what it was shown and answers as it is told to. */
final class Clamd implements AutoCloseable {

    private final ServerSocket door;
    private final Function<byte[], String> judge;
    final Queue<byte[]> seen = new ConcurrentLinkedQueue<>();

    /** @param judge null as an answer: silence */
    Clamd(Function<byte[], String> judge) throws IOException {
        this.judge = judge;
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                answer(door.accept());
            } catch (IOException e) {
                // closed, or the caller has gone
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            caller.close();
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        seen.add(file.toByteArray());
        String answer = judge.apply(file.toByteArray());
        if (answer != null) {
            caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
            caller.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
