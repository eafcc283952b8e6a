package org.huiyin.workflow.web;

import java.util.List;

/**
 * What the diagram's template shows.
 *
 * @param path address of the subject's page
 * @param now one sentence: where it is
 * @param gone ids of flows and elements on the way, separated by blanks
 * @param current ids of the elements at which it stands
 * @param tabs the diagrams this viewer may choose from; empty when there is only one
 */
record DiagramView(String path, String run, String title, String now, String gone, String current, List<Tab> tabs) {

    /** @param waits what one of several runs of a kind waits for, or null */
    record Tab(String run, String title, String waits, boolean active, boolean ended) {}
}
