package org.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Huiyin 回音: every suggestion and every proposal gets an echo. */
@SpringBootApplication
public class HuiyinApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuiyinApplication.class, args);
    }
}
