package org.huiyin.identity;

import org.huiyin.shared.Actor;

/** 撤销离岗代理: from this moment the substitute does nothing by that post any more. */
public record SubstitutionRevoked(Actor actor, String substitution, String person, String substitute, String organ)
        implements IdentityEvent {}
