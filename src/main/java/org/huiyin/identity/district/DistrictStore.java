package org.huiyin.identity.district;

import java.util.List;
import org.huiyin.identity.district.ImportReport.Change;

/** The tables behind a district's file. */
public interface DistrictStore {

    /** What would have to change so that the tables say what the file says. */
    List<Change> differences(DistrictFile file);

    /** Accounts of the file whose user name belongs to somebody else already. */
    List<DistrictFile.Account> takenUsernames(DistrictFile file);

    /** Waits until no other import of the same district is under way. */
    void lock(String tenant);

    void write(DistrictFile file);
}
