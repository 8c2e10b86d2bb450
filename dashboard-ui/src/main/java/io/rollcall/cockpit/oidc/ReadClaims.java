package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.oidc.Admission.Admitted;
import io.rollcall.cockpit.oidc.Admission.NotAdmitted;
import io.rollcall.cockpit.oidc.Admission.Why;
import io.rollcall.cockpit.security.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a provider's claims who somebody is here. What the claims do not say, nobody has. */
final class ReadClaims {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final OidcSettings settings;
    private final Predicate<String> taken;

    /** @param taken whether a login is a local user's */
    ReadClaims(OidcSettings settings, Predicate<String> taken) {
        this.settings = settings;
        this.taken = taken;
    }

    Admission read(Map<String, Object> claims) {
        Optional<String> login = one(claims, settings.loginClaim(), LOGIN);
        Optional<String> district =
                settings.district().or(() -> settings.districtClaim().flatMap(claim -> one(claims, claim, CODE)));
        Set<Role> roles = roles(claims);
        Optional<String> school = one(claims, settings.schoolClaim(), CODE);
        Optional<Why> why = Stream.of(
                        when(login.isEmpty(), Why.NO_LOGIN),
                        when(login.filter(taken).isPresent(), Why.LOGIN_TAKEN),
                        when(roles.isEmpty(), Why.NO_ROLE),
                        when(roles.size() > 1, Why.SEVERAL_ROLES),
                        when(district.isEmpty(), Why.NO_DISTRICT),
                        when(roles.contains(Role.SCHOOL) && school.isEmpty(), Why.NO_SCHOOL))
                .flatMap(Optional::stream)
                .findFirst();
        if (why.isPresent()) {
            return new NotAdmitted(why.get(), login.orElse(""), district.orElse(""));
        }
        Role role = roles.iterator().next();
        return new Admitted(
                login.orElseThrow(), role, district.orElseThrow(), role == Role.SCHOOL ? school.orElseThrow() : "");
    }

    private Set<Role> roles(Map<String, Object> claims) {
        RoleWords words = settings.roles().orElse(RoleWords.OWN);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(claims, settings.roleClaim()).forEach(word -> words.of(word).ifPresent(roles::add));
        return roles;
    }

    /** The one text of a claim, if it has one and it is of that form. */
    private static Optional<String> one(Map<String, Object> claims, String claim, Pattern form) {
        List<String> texts = texts(claims, claim);
        return texts.size() == 1
                ? texts.stream().filter(text -> form.matcher(text).matches()).findFirst()
                : Optional.empty();
    }

    private static List<String> texts(Map<String, Object> claims, String claim) {
        Object found = find(claims, claim);
        Stream<?> all = found instanceof Collection<?> many ? many.stream() : Stream.ofNullable(found);
        return all.filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /** A claim of that very name, such as {@code https://example.org/role}, else what its points lead to. */
    private static @Nullable Object find(Map<?, ?> claims, String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        int point = claim.indexOf('.');
        return point > 0 && claims.get(claim.substring(0, point)) instanceof Map<?, ?> inner
                ? find(inner, claim.substring(point + 1))
                : null;
    }

    private static Optional<Why> when(boolean so, Why why) {
        return so ? Optional.of(why) : Optional.empty();
    }
}
