package io.rollcall.gateway.intake;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Occasion;
import io.rollcall.gateway.directory.Directory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is declared as of one request: the directory's occasions, and those that the request itself has declared so far. */
final class DeclaredHere {

    private final Directory directory;
    private final List<DeclaredOccasion> added = new ArrayList<>();
    private final Map<Occasion, DeclaredOccasion> newest = new HashMap<>();

    DeclaredHere(Directory directory) {
        this.directory = directory;
    }

    void add(DeclaredOccasion declared) {
        added.add(declared);
        newest.merge(declared.occasion(), declared, DeclaredOccasion::newer);
    }

    Optional<DeclaredOccasion> find(Occasion occasion) {
        Optional<DeclaredOccasion> known = directory.declared(occasion);
        @Nullable DeclaredOccasion here = newest.get(occasion);
        if (here == null) {
            return known;
        }
        return Optional.of(known.isPresent() ? DeclaredOccasion.newer(known.get(), here) : here);
    }

    /** What the request declared, in its order. */
    List<DeclaredOccasion> added() {
        return added;
    }
}
