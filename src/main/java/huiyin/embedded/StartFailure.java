package huiyin.embedded;

/** Why the program cannot start, or cannot do a command: one sentence that says what to do, in Chinese and in English. */
public class StartFailure extends RuntimeException {

    private final String chinese;
    private final String english;

    public StartFailure(String chinese, String english) {
        this(chinese, english, null);
    }

    public StartFailure(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
