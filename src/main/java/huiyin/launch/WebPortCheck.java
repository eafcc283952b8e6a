package huiyin.launch;

import huiyin.embedded.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/** Looks whether the pages' port is free before anything is started: otherwise one would wait ten seconds to be told. */
final class WebPortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int DEFAULT = 8080;
    private static final int HIGHEST = 65535;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if ("none".equals(environment.getProperty("spring.main.web-application-type"))) {
            return;
        }
        int port = port(environment);
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            String address = environment.getProperty("server.address");
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw cannotListen(port, e);
        }
    }

    private static int port(Environment environment) {
        String given = environment.getProperty("server.port");
        try {
            int port = environment.getProperty("server.port", Integer.class, DEFAULT);
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (ConversionException e) {
            // told below
        }
        throw new StartFailure(
                "网页端口“" + given + "”无效：请在环境变量 PORT 中填 0 到 65535 之间的整数。",
                "The web port \"" + given
                        + "\" is not valid: give the environment variable PORT a whole number from 0 to" + " 65535.");
    }

    static StartFailure cannotListen(int port, Exception cause) {
        return new StartFailure(
                "网页端口 " + port + " 不能使用（" + cause.getMessage() + "），多半已被别的程序占用：请用环境变量 PORT 换一个端口，例如 PORT="
                        + (port == 8081 ? 8082 : 8081) + "。",
                "The web port " + port + " cannot be used (" + cause.getMessage()
                        + "), most likely another program has taken it: choose another one in the environment variable PORT.",
                cause);
    }
}
