package org.huiyin.shared;

import java.util.Map;

/** A list that can be carried out as a sheet; a module supplies a bean for each of its lists. */
public interface SheetSource {

    /** Its name in addresses: /lists/register/export. */
    String name();

    /**
     * The list as this actor's page shows it.
     *
     * @param chosen the page's parameters: filters, tab, order
     * @throws BusinessException as the page does
     */
    Sheet<?> sheet(Actor actor, Map<String, String> chosen);
}
