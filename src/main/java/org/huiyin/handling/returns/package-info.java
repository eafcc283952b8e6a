/** 退办、审核、裁定: a department does not want an assignment, and others decide. Its events are heard above. */
@org.springframework.modulith.NamedInterface("returns")
package org.huiyin.handling.returns;
