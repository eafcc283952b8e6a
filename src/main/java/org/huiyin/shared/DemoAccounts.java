package org.huiyin.shared;

import java.util.List;

/** The sample districts' accounts with their common password; present only where samples are loaded. */
public interface DemoAccounts {

    List<DemoAccount> all();

    record DemoAccount(String username, String password, String roleName, String personName, String organName) {}
}
