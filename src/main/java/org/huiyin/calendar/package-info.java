/** Working days, working hours, deadline rules as rows, their arithmetic and the explanation of each deadline. */
@org.springframework.modulith.ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"shared", "identity"})
package org.huiyin.calendar;
