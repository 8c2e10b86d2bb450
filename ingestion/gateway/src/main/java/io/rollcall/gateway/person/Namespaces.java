package io.rollcall.gateway.person;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** By which platform's ids each school counts its people, per kind of occasion and role, as of the claims in the log. Thread-safe; asked for every event, so asking allocates nothing to speak of. */
public class Namespaces {

    private final Map<String, Map<String, SchoolNamespaces>> districts = new ConcurrentHashMap<>();

    /** Takes one claim; they come in the log's order. */
    public void apply(NamespaceClaim claim) {
        districts
                .computeIfAbsent(claim.district(), code -> new ConcurrentHashMap<>())
                .computeIfAbsent(claim.school(), code -> new SchoolNamespaces())
                .apply(claim);
    }

    /** The namespace whose ids are counted; null where none has been admitted yet. */
    public @Nullable String of(String district, String school, Kind kind, AudienceRole role, LocalDate date) {
        @Nullable Map<String, SchoolNamespaces> schools = districts.get(district);
        @Nullable SchoolNamespaces found = schools == null ? null : schools.get(school);
        return found == null ? null : found.of(kind, role, date);
    }

    /** What stands for a school, by kind, role and first day. */
    public List<Standing> of(String district, String school) {
        @Nullable Map<String, SchoolNamespaces> schools = districts.get(district);
        @Nullable SchoolNamespaces found = schools == null ? null : schools.get(school);
        return found == null ? List.of() : new ArrayList<>(found.standing());
    }

    /** What stands from a day on, until the school year ends or another one begins. */
    public record Standing(Kind kind, AudienceRole role, LocalDate from, String namespace) {}
}
