package org.huiyin.benchmark;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** How long each answer took within the server. It stands before all other filters. */
final class ServerClock implements Filter {

    private final BlockingQueue<Double> millis = new LinkedBlockingQueue<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
            response.flushBuffer();
        } finally {
            millis.add((System.nanoTime() - begin) / 1e6);
        }
    }

    void forget() {
        millis.clear();
    }

    /** Of the one answer since; its reader may have it before the server has looked at the clock. */
    double takeLast() {
        try {
            Double last = millis.poll(10, TimeUnit.SECONDS);
            if (last == null) {
                throw new IllegalStateException("the server answered past its clock");
            }
            return last;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
