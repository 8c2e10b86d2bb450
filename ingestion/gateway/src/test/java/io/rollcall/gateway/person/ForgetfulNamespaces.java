package io.rollcall.gateway.person;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Namespaces that can be forgotten, so that tests that share a gateway need not share the first claim. */
public final class ForgetfulNamespaces extends Namespaces {

    private volatile Namespaces remembered = new Namespaces();

    public void forget() {
        remembered = new Namespaces();
    }

    @Override
    public void apply(NamespaceClaim claim) {
        remembered.apply(claim);
    }

    @Override
    public @Nullable String of(String district, String school, Kind kind, AudienceRole role, LocalDate date) {
        return remembered.of(district, school, kind, role, date);
    }

    @Override
    public List<Standing> of(String district, String school) {
        return remembered.of(district, school);
    }
}
