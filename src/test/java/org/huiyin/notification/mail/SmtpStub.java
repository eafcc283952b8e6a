package org.huiyin.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that takes, refuses or says nothing. */
final class SmtpStub implements AutoCloseable {

    enum Mood {
        TAKES,
        REFUSES,
        HANGS
    }

    private final ServerSocket door;
    private final Mood mood;
    final Queue<String> mails = new ConcurrentLinkedQueue<>();
    final Queue<String> rejected = new ConcurrentLinkedQueue<>();

    SmtpStub(Mood mood) throws IOException {
        this.mood = mood;
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (mood != Mood.HANGS) {
                    converse(caller);
                }
            } catch (IOException e) {
                // closed, or the caller has gone
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stub");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("QUIT")) {
                say(caller, "221 bye");
                caller.close();
                return;
            }
            if (line.startsWith("RCPT") && mood == Mood.REFUSES) {
                rejected.add(line);
                say(caller, "550 no such mailbox");
            } else if (line.startsWith("DATA")) {
                say(caller, "354 go on");
                mails.add(data(in));
                say(caller, "250 taken");
            } else {
                say(caller, "250 ok");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
