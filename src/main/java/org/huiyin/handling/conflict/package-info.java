/** 办理意见不一致: the lead and a co-handling department disagree on the content, and it is settled above them. Its events are heard above. */
@org.springframework.modulith.NamedInterface("conflict")
package org.huiyin.handling.conflict;
