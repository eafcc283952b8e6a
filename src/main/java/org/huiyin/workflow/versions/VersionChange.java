package org.huiyin.workflow.versions;

/** Instances of one version are to go on with another one of the same process. */
public record VersionChange(String processKey, int from, int to) {}
