package org.huiyin.identity.district;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.identity.Directory;
import org.huiyin.shared.Actor;
import org.huiyin.shared.DemoAccounts;
import org.huiyin.shared.Door;
import org.huiyin.shared.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Loads the sample districts before the program opens its doors; knows their accounts for the block printed at the end. */
@Component
@Conditional(SampleDistrictsWanted.class)
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

    /** For each district the first account of each role: enough to try everything, few enough to read. */
    @Override
    public List<DemoAccount> all() {
        return SampleDistricts.files()
                .map(yaml -> DistrictFileReader.read(yaml).file())
                .flatMap(this::firstOfEachRole)
                .toList();
    }

    private Stream<DemoAccount> firstOfEachRole(DistrictFile file) {
        Map<Role, DemoAccount> first = new EnumMap<>(Role.class);
        for (DistrictFile.Account account : file.accounts()) {
            for (Directory.Post post : directory.posts(file.tenant().code(), account.person())) {
                first.computeIfAbsent(post.role(), role -> demo(account, post));
            }
        }
        // the work begins with the secretariat: its account is the one the block at the start proposes to try
        return first.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey() != Role.CONGRESS_SECRETARIAT))
                .map(Map.Entry::getValue);
    }

    private DemoAccount demo(DistrictFile.Account account, Directory.Post post) {
        String person = directory
                .person(post.tenant(), post.person())
                .map(Directory.Person::name)
                .orElse(post.person());
        String key = "role." + post.role();
        String role = messages.getMessage(key, null, post.role().name(), Locale.SIMPLIFIED_CHINESE);
        return new DemoAccount(account.username(), account.password(), role, person, post.organName());
    }
}
