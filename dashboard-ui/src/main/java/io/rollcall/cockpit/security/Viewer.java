package io.rollcall.cockpit.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person who may sign in: login, role, and the one district or school that the role is for. */
public class Viewer implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final Role role;
    private final String district;
    private final String school;
    private @Nullable String passwordHash;

    /** A person as the users file says; the school is "" but for a school's own staff. */
    public Viewer(String login, Role role, String district, String school, String passwordHash) {
        this.login = login;
        this.role = role;
        this.district = district;
        this.school = school;
        this.passwordHash = passwordHash;
    }

    /** What the person signs in as. */
    public Role role() {
        return role;
    }

    /** The code of the district that the person may see. */
    public String district() {
        return district;
    }

    /** The code of the one school that the person belongs to. */
    public Optional<String> school() {
        return school.isEmpty() ? Optional.empty() : Optional.of(school);
    }

    /** Whether the person may see the figures of a school of the district. */
    public boolean maySeeSchool(String code) {
        return role == Role.BUREAU || (role == Role.SCHOOL && school.equals(code));
    }

    /** Whether the person may look at the classes of a school, which a bureau never may. */
    public boolean maySeeClassesOf(String code) {
        return role == Role.SCHOOL && school.equals(code);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
