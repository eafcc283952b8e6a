package org.huiyin.identity.district;

import java.util.Arrays;
import java.util.List;
import org.huiyin.shared.Problem;

/** One error of a district.yaml: where it stands and what is wrong. */
public record ImportProblem(int line, String path, String code, List<Object> args) {

    static ImportProblem at(Place place, String code, Object... args) {
        return new ImportProblem(place.line(), place.path(), code, Arrays.asList(args));
    }

    /** The same for the doors: the field is the path, the first two arguments of every text are line and path. */
    public Problem toProblem() {
        Object[] all = new Object[args.size() + 2];
        all[0] = String.valueOf(line);
        all[1] = path;
        for (int i = 0; i < args.size(); i++) all[i + 2] = args.get(i);
        return Problem.at(path, code, all);
    }
}
