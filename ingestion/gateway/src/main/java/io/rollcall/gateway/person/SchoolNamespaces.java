package io.rollcall.gateway.person;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One school's namespaces: for each kind and role what holds from which day on. */
final class SchoolNamespaces {

    /** Replaced as a whole, so that it is read without a lock. */
    private volatile Map<Kind, Map<AudienceRole, History>> histories = Map.of();

    /** By their first days, the earliest first; never changed. */
    private record History(List<LocalDate> from, List<String> namespaces) {

        @Nullable String on(LocalDate date) {
            for (int i = from.size() - 1; i >= 0; i--) {
                if (!from.get(i).isAfter(date)) {
                    return SchoolYear.of(from.get(i)) == SchoolYear.of(date) ? namespaces.get(i) : null;
                }
            }
            return null;
        }

        History with(LocalDate day, String namespace) {
            List<LocalDate> days = new ArrayList<>(from);
            List<String> names = new ArrayList<>(namespaces);
            int place = days.indexOf(day);
            if (place >= 0) {
                names.set(place, namespace);
            } else {
                place = (int) days.stream().filter(day::isAfter).count();
                days.add(place, day);
                names.add(place, namespace);
            }
            return new History(List.copyOf(days), List.copyOf(names));
        }
    }

    /** One thread applies. */
    void apply(NamespaceClaim claim) {
        @Nullable History known = history(claim.kind(), claim.role());
        History history = known == null ? new History(List.of(), List.of()) : known;
        boolean comesLate = claim.origin() == NamespaceClaim.Origin.FIRST_EVENT
                && history.from().contains(claim.from());
        if (!comesLate) {
            Map<Kind, Map<AudienceRole, History>> changed = new EnumMap<>(Kind.class);
            changed.putAll(histories);
            Map<AudienceRole, History> ofKind = new EnumMap<>(AudienceRole.class);
            ofKind.putAll(changed.getOrDefault(claim.kind(), Map.of()));
            ofKind.put(claim.role(), history.with(claim.from(), claim.namespace()));
            changed.put(claim.kind(), ofKind);
            histories = changed;
        }
    }

    @Nullable String of(Kind kind, AudienceRole role, LocalDate date) {
        @Nullable History history = history(kind, role);
        return history == null ? null : history.on(date);
    }

    List<Namespaces.Standing> standing() {
        List<Namespaces.Standing> all = new ArrayList<>();
        histories.forEach((kind, roles) -> roles.forEach((role, history) -> {
            for (int i = 0; i < history.from().size(); i++) {
                all.add(new Namespaces.Standing(
                        kind, role, history.from().get(i), history.namespaces().get(i)));
            }
        }));
        return all;
    }

    private @Nullable History history(Kind kind, AudienceRole role) {
        @Nullable Map<AudienceRole, History> roles = histories.get(kind);
        return roles == null ? null : roles.get(role);
    }
}
