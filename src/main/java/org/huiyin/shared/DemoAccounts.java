package org.huiyin.shared;

import java.util.List;

/** The accounts of the sample districts, told at the start so that anyone can sign in. Absent when no sample is loaded. */
@FunctionalInterface
public interface DemoAccounts {

    List<DemoAccount> all();

    /** One account and whose it is; the names as printed. */
    record DemoAccount(String username, String password, String roleName, String personName, String organName) {}
}
