package huiyin.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The console must be able to say Chinese, also where the locale is plain C and Java would print question marks. */
final class Terminal {

    private Terminal() {}

    static Charset useCharsetThatKnowsChinese() {
        Charset charset = current();
        if (!charset.newEncoder().canEncode('回')) {
            charset = StandardCharsets.UTF_8;
        }
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset));
        return charset;
    }

    private static Charset current() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
