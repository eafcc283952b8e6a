package org.huiyin.identity;

import java.time.LocalDate;
import org.huiyin.shared.Actor;

/** 指定离岗代理: from day to day the substitute does the tasks of the person's post. */
public record SubstituteNamed(
        Actor actor,
        String substitution,
        String person,
        String role,
        String organ,
        String substitute,
        LocalDate from,
        LocalDate to,
        String reason)
        implements IdentityEvent {}
