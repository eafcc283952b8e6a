package org.huiyin;

import huiyin.launch.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Huiyin 回音: every suggestion and every proposal gets an echo. */
@SpringBootApplication
public class HuiyinApplication {

    public static void main(String[] args) {
        Start.run(HuiyinApplication.class, args);
    }
}
