package org.huiyin.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One place at which a proposal stands.
 *
 * @param text one phrase in the viewer's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionView(String process, String element, String assignment, String organ, String organName, String text) {}
