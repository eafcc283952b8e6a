/** 拟办意见与职责清单: departments by their duties and by what they were given before; the lists of duties are read by rooms above. */
@org.springframework.modulith.NamedInterface("routing")
package org.huiyin.handling.routing;
