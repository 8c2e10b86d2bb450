package io.rollcall.cockpit.oidc;

import io.rollcall.settings.Setting;
import io.rollcall.settings.Setting.Names;
import java.net.URI;
import java.util.Optional;

/**
 * How people sign in at an identity provider, and which of its claims say who they are here.
 *
 * @param cockpit the address that browsers know the cockpit by, without a path; the provider leads back to it
 * @param only whether local users are shut out
 */
public record OidcSettings(
        @Setting(
                value = OidcSettings.ISSUER,
                without = "local users only",
                means = "the identity provider's issuer, whose `/.well-known/openid-configuration` is read at the start"
                        + " ([how](cockpit-users.md#an-identity-provider))")
        URI issuer,

        @Setting(value = "ROLLCALL_OIDC_CLIENT_ID", means = "as what the provider knows the cockpit")
        String clientId,

        @Setting(
                value = "ROLLCALL_OIDC_CLIENT_SECRET_FILE",
                names = Names.SECRET,
                means = "the secret that the provider gave with it")
        String clientSecret,

        @Setting(
                value = OidcSettings.COCKPIT,
                means = "the address that browsers know the cockpit by, such as `https://cockpit.example.org`; the"
                        + " provider leads back to its `/login/oauth2/code/oidc`")
        URI cockpit,

        @Setting(
                value = "ROLLCALL_OIDC_ONLY",
                otherwise = "false",
                means = "that nobody signs in with a password of the users file any more, tools with `/v1` neither")
        boolean only,

        @Setting(
                value = "ROLLCALL_OIDC_SCOPES",
                otherwise = "openid profile",
                means = "what is asked for, with spaces between; `openid` is among them")
        String scopes,

        @Setting(
                value = "ROLLCALL_OIDC_LOGIN_CLAIM",
                otherwise = "preferred_username",
                means = "the claim that is the login in the audit log")
        String loginClaim,

        @Setting(
                value = "ROLLCALL_OIDC_ROLE_CLAIM",
                otherwise = "rollcall_role",
                means = "the claim with the role: a text or a list; points lead into objects, as in"
                        + " `realm_access.roles`")
        String roleClaim,

        @Setting(
                value = "ROLLCALL_OIDC_ROLES",
                without = "the roles' own names",
                form = "texts and roles such as rollcall-bureau=bureau,rollcall-school=school",
                means = "what the provider's words for roles mean here; every other word means nothing")
        Optional<RoleWords> roles,

        @Setting(
                value = OidcSettings.DISTRICT,
                without = "a claim says it",
                means = "the district of everybody who signs in so")
        Optional<String> district,

        @Setting(
                value = OidcSettings.DISTRICT_CLAIM,
                without = "it is everybody's",
                means = "the claim with the district's code; either this or the district is set")
        Optional<String> districtClaim,

        @Setting(
                value = "ROLLCALL_OIDC_SCHOOL_CLAIM",
                otherwise = "rollcall_school",
                means = "the claim with the code of the school, for the role school")
        String schoolClaim) {

    static final String ISSUER = "ROLLCALL_OIDC_ISSUER";
    static final String COCKPIT = "ROLLCALL_COCKPIT_URL";
    static final String DISTRICT = "ROLLCALL_OIDC_DISTRICT";
    static final String DISTRICT_CLAIM = "ROLLCALL_OIDC_DISTRICT_CLAIM";

    public OidcSettings {
        requireSecret(ISSUER, issuer);
        requireSecret(COCKPIT, cockpit);
        if (!cockpit.getPath().isEmpty() && !cockpit.getPath().equals("/")) {
            throw new IllegalArgumentException(COCKPIT + " must have no path");
        }
        if (district.isPresent() == districtClaim.isPresent()) {
            throw new IllegalArgumentException("Either " + DISTRICT + " or " + DISTRICT_CLAIM + " must be set");
        }
        if (!(" " + scopes + " ").contains(" openid ")) {
            throw new IllegalArgumentException("ROLLCALL_OIDC_SCOPES must have openid among them");
        }
    }

    /** The cockpit's address without a slash at its end. */
    String cockpitAddress() {
        String address = cockpit.toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Tokens and passwords never cross a network in the clear. */
    private static void requireSecret(String variable, URI address) {
        boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            throw new IllegalArgumentException(variable + " must be an https address (http on this machine only)");
        }
    }

    @Override
    public String toString() {
        return "sign-in at " + issuer + " as " + clientId;
    }
}
