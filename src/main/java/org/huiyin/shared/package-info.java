/** What every module may use: errors, ids, the clock. No word of the field lives here. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.huiyin.shared;
