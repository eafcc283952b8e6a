package org.huiyin.web;

/**
 * A place of the shell to which a role goes.
 *
 * @param textKey message key of its name
 * @param icon symbol in icons.svg
 */
record Place(String path, String textKey, String icon) {}
