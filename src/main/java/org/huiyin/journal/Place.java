package org.huiyin.journal;

/** Where in its process something happened. */
public record Place(String processKey, String elementId) {

    static final Place NONE = new Place(null, null);

    /** Tells where the engine stands while it runs a step by itself; answered by whoever knows the engine. */
    public interface Now {

        /** @return null when no step is running */
        Place place();
    }

    /** For a person's act, which is noted before the process moves: the task that it completes. */
    public interface Marks {

        /** The latest row noted in this transaction for the subject happened here, unless it has its place already. */
        void at(String tenant, String subjectId, Place place);
    }
}
