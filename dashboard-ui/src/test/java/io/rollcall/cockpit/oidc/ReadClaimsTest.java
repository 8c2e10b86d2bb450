package io.rollcall.cockpit.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.oidc.Admission.Admitted;
import io.rollcall.cockpit.oidc.Admission.NotAdmitted;
import io.rollcall.cockpit.oidc.Admission.Why;
import io.rollcall.cockpit.security.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadClaimsTest {

    private static final RoleWords WORDS = RoleWords.parse("rollcall-bureau=bureau, rollcall-school=school");

    @Test
    void pointsLeadIntoObjectsAndWordsThatMeanNothingAreLeftOut() {
        var claims = Map.<String, Object>of(
                "preferred_username", "chen",
                "realm_access", Map.of("roles", List.of("offline_access", "rollcall-bureau")),
                "district", "haizhu");

        assertThat(read(claims)).isEqualTo(new Admitted("chen", Role.BUREAU, "haizhu", ""));
    }

    @Test
    void aSchoolsStaffHaveTheirSchool() {
        var claims = Map.<String, Object>of(
                "preferred_username", "zhou",
                "realm_access.roles", "rollcall-school",
                "district", List.of("haizhu"),
                "rollcall_school", "S012");

        assertThat(read(claims)).isEqualTo(new Admitted("zhou", Role.SCHOOL, "haizhu", "S012"));
    }

    @Test
    void whatIsMissingIsNeverMadeUp() {
        assertThat(why(Map.of())).isEqualTo(Why.NO_LOGIN);
        assertThat(why(Map.of("preferred_username", "two words"))).isEqualTo(Why.NO_LOGIN);
        assertThat(why(Map.of("preferred_username", "chen"))).isEqualTo(Why.NO_ROLE);
        assertThat(why(roles("bureau"))).isEqualTo(Why.NO_ROLE);
        assertThat(why(roles("rollcall-bureau", "rollcall-school"))).isEqualTo(Why.SEVERAL_ROLES);
        assertThat(why(roles("rollcall-bureau"))).isEqualTo(Why.NO_DISTRICT);
    }

    @Test
    void aLoginThatIsTakenIsNobodyElses() {
        assertThat(why(Map.of("preferred_username", "wang"))).isEqualTo(Why.LOGIN_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bureau", "x=king", "=bureau", "x=bureau,x=school", "x=bureau,"})
    void wordsThatCannotBeReadAreRefused(String text) {
        assertThatThrownBy(() -> RoleWords.parse(text)).isInstanceOf(RuntimeException.class);
    }

    private static Map<String, Object> roles(String... words) {
        return Map.of("preferred_username", "chen", "realm_access", Map.of("roles", List.of(words)));
    }

    private static Why why(Map<String, Object> claims) {
        return ((NotAdmitted) read(claims)).why();
    }

    private static Admission read(Map<String, Object> claims) {
        var settings = new OidcSettings(
                URI.create("https://id.example.org/realms/district"),
                "rollcall",
                "secret",
                URI.create("https://cockpit.example.org"),
                false,
                "openid",
                "preferred_username",
                "realm_access.roles",
                Optional.of(WORDS),
                Optional.empty(),
                Optional.of("district"),
                "rollcall_school");
        return new ReadClaims(settings, "wang"::equals).read(claims);
    }
}
