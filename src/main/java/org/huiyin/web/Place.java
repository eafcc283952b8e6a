package org.huiyin.web;

/**
 * A place of the shell to which a role goes.
 *
 * @param textKey message key of its name
 * @param icon symbol in icons.svg
 * @param group what it is about, in a long menu
 */
record Place(String path, String textKey, String icon, Group group) {

    Place(String path, String textKey, String icon) {
        this(path, textKey, icon, Group.OWN);
    }

    /** What places are about, in the order of the menu. */
    enum Group {
        /** What the day begins with: stands first, without a heading. */
        OWN,
        PROPOSALS,
        SUPERVISION,
        WHISTLE,
        /** Looked up now and then: folded until one of them is open. */
        RULES
    }
}
