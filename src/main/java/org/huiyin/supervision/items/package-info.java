/** 清单式交办、节点式督查: minutes become numbered items with owner, nodes and dates, in three marks 定、干、成. */
@org.springframework.modulith.NamedInterface("items")
package org.huiyin.supervision.items;
