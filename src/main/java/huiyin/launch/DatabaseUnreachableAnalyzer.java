package huiyin.launch;

import huiyin.embedded.StartFailure;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The configured database does not answer or does not let us in. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final String CONNECTION = "08";
    private static final String AUTHORISATION = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    @Override
    protected FailureAnalysis analyze(Throwable root, PSQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (!state.startsWith(CONNECTION) && !state.startsWith(AUTHORISATION) && !state.startsWith(NO_SUCH_DATABASE)) {
            return null;
        }
        return StartFailureAnalyzer.analysisOf(new StartFailure(
                "数据库连接不上（" + cause.getMessage()
                        + "）：请检查 SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。",
                "The database cannot be reached (" + cause.getMessage()
                        + "): check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                cause));
    }
}
