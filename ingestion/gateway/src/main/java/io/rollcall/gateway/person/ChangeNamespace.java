package io.rollcall.gateway.person;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.SchoolYear;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.log.ReferenceLog;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An operator says by whose ids a school counts: beforehand, or from a later day on. What has been counted by others stays as it is. */
public final class ChangeNamespace {

    private final Directory directory;
    private final Namespaces namespaces;
    private final ReferenceLog log;
    private final InstantSource clock;

    public ChangeNamespace(Directory directory, Namespaces namespaces, ReferenceLog log, InstantSource clock) {
        this.directory = directory;
        this.namespaces = namespaces;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is asked for, as written.
     *
     * @param from null for the earliest day that is possible
     */
    public record Change(
            String kind,
            String role,
            String namespace,
            @Nullable String from) {}

    /** Fails with {@link RequestFailure#INVALID_NAMESPACE} or {@link RequestFailure#NOT_FOUND}. Returns what stands then. */
    public List<Namespaces.Standing> change(String district, String school, Change change) {
        District found = require(district, school);
        Kind kind = oneOf(Kind.values(), change.kind(), NamespaceRule.KIND);
        AudienceRole role = oneOf(AudienceRole.values(), change.role(), NamespaceRule.ROLE);
        if (!Codes.isCode(change.namespace())) {
            throw wrong(NamespaceRule.NAMESPACE, Codes.PATTERN);
        }
        Instant now = clock.instant();
        LocalDate today = now.atZone(found.zone()).toLocalDate();
        LocalDate yearBegins = SchoolYear.firstDay(SchoolYear.of(today));
        boolean isFree = namespaces.of(district, school).stream()
                .noneMatch(standing -> standing.kind() == kind
                        && standing.role() == role
                        && SchoolYear.of(standing.from()) == SchoolYear.of(today));
        LocalDate earliest = isFree ? yearBegins : today.plusDays(1);
        LocalDate from = change.from() == null ? earliest : date(change.from());
        if (from.isBefore(earliest)) {
            throw wrong(NamespaceRule.FROM_LATER, earliest.toString());
        }
        log.claim(List.of(new NamespaceClaim(
                district, school, kind, role, from, change.namespace(), NamespaceClaim.Origin.OPERATOR, now)));
        return namespaces.of(district, school);
    }

    public List<Namespaces.Standing> of(String district, String school) {
        require(district, school);
        return namespaces.of(district, school);
    }

    private District require(String district, String school) {
        Optional<District> found = directory.district(district);
        if (found.isEmpty() || !directory.hasSchool(district, school)) {
            throw RequestFailedException.of(RequestFailure.NOT_FOUND);
        }
        return found.get();
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() < 2149) {
                return date;
            }
        } catch (DateTimeException noDate) {
            throw wrong(NamespaceRule.FROM_FORM);
        }
        throw wrong(NamespaceRule.FROM_FORM);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name, NamespaceRule rule) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> wrong(rule, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static RequestFailedException wrong(NamespaceRule rule, String... arguments) {
        return RequestFailedException.because(RequestFailure.INVALID_NAMESPACE, rule, arguments);
    }
}
