/** The shell of the pages: layout, navigation, errors, htmx. Knows no business word beyond the names of the places. */
@org.springframework.modulith.ApplicationModule(
        displayName = "web",
        allowedDependencies = {"shared", "identity", "calendar"})
package org.huiyin.web;
