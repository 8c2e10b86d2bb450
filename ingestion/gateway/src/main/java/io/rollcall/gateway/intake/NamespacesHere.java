package io.rollcall.gateway.intake;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.SchoolYear;
import io.rollcall.gateway.person.Namespaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By whose ids people are counted as of one request: what stands, and what the request itself is the first to claim. */
final class NamespacesHere {

    private record Place(String school, Kind kind, AudienceRole role, int schoolYear) {}

    private final Namespaces namespaces;
    private final String district;
    private final Instant now;
    private final Map<Place, String> here = new HashMap<>();
    private final List<NamespaceClaim> claims = new ArrayList<>();
    private @Nullable Answer last;

    /** Where and when a namespace counts: mostly the next event's answer, too. */
    private record Answer(String school, Kind kind, AudienceRole role, LocalDate date, String namespace) {

        boolean isFor(PersonEvent event, AudienceRole asked) {
            return role == asked && kind == event.kind() && date.equals(event.date()) && school.equals(event.school());
        }
    }

    NamespacesHere(Namespaces namespaces, String district, Instant now) {
        this.namespaces = namespaces;
        this.district = district;
        this.now = now;
    }

    /** The namespace that counts; the event's own where it is the first of its school, kind, role and school year. */
    String namespaceFor(PersonEvent event, AudienceRole role) {
        @Nullable Answer before = last;
        if (before != null && before.isFor(event, role)) {
            return before.namespace();
        }
        @Nullable String known = namespaces.of(district, event.school(), event.kind(), role, event.date());
        if (known != null) {
            last = new Answer(event.school(), event.kind(), role, event.date(), known);
            return known;
        }
        Place place = new Place(event.school(), event.kind(), role, SchoolYear.of(event.date()));
        return here.computeIfAbsent(place, first -> claim(first, event.person().namespace()));
    }

    /** Those that are first said by this request. */
    List<NamespaceClaim> claims() {
        return claims;
    }

    /** Whether all claims of this request came first in the log, too. */
    boolean stand() {
        return claims.stream()
                .allMatch(claim -> claim.namespace()
                        .equals(namespaces.of(district, claim.school(), claim.kind(), claim.role(), claim.from())));
    }

    private String claim(Place place, String namespace) {
        LocalDate from = SchoolYear.firstDay(place.schoolYear());
        claims.add(new NamespaceClaim(
                district,
                place.school(),
                place.kind(),
                place.role(),
                from,
                namespace,
                NamespaceClaim.Origin.FIRST_EVENT,
                now));
        return namespace;
    }
}
