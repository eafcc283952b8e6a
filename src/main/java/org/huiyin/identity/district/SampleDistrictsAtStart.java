package org.huiyin.identity.district;

import java.util.List;
import java.util.Locale;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.DemoAccounts;
import org.huiyin.shared.Door;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Loads the sample districts before the program opens its doors; knows their accounts for the block printed at the end. */
@Component
@Conditional(SamplesWanted.class)
class SampleDistrictsAtStart implements SmartInitializingSingleton, DemoAccounts {

    private final ImportDistrict importDistrict;
    private final Directory directory;
    private final MessageSource messages;

    SampleDistrictsAtStart(ImportDistrict importDistrict, Directory directory, MessageSource messages) {
        this.importDistrict = importDistrict;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SampleDistricts.files().forEach(yaml -> importDistrict.apply(yaml, Actor.system("*", Door.SYSTEM)));
    }

    @Override
    public List<DemoAccount> all() {
        return SampleDistricts.files()
                .map(yaml -> DistrictFileReader.read(yaml).file())
                .flatMap(file -> file.accounts().stream().map(account -> demo(file, account)))
                .toList();
    }

    private DemoAccount demo(DistrictFile file, DistrictFile.Account account) {
        String tenant = file.tenant().code();
        Directory.Post post =
                directory.posts(tenant, account.person()).stream().findFirst().orElse(null);
        String person = directory
                .person(tenant, account.person())
                .map(Directory.Person::name)
                .orElse(account.person());
        String role = post == null ? "" : messages.getMessage("role." + post.role(), null, Locale.SIMPLIFIED_CHINESE);
        return new DemoAccount(
                account.username(), account.password(), role, person, post == null ? "" : post.organName());
    }
}
