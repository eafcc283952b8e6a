/** Files that hang on things of other modules, and lists as sheets. Knows no business rule: owners of the things answer for them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "documents",
        allowedDependencies = {"shared", "identity", "journal", "web"})
package org.huiyin.documents;
