package io.rollcall.gateway.roster;

import io.rollcall.event.Subject;
import io.rollcall.gateway.person.PersonTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody whom one roster names, found by any of their hashed ids. */
final class Listing {

    private static final int ANY_NAMESPACE = 0;

    private final PersonTable ids = new PersonTable();
    private final List<ListedPerson> people = new ArrayList<>();

    /** The person that the roster knows by this id, named now or before. */
    ListedPerson person(Subject own) {
        int number = ids.numberOf(own);
        if (number == people.size()) {
            people.add(new ListedPerson(own));
        }
        return people.get(number);
    }

    @Nullable ListedPerson find(Subject own) {
        return ids.isKnown(own) ? people.get(ids.numberOf(own)) : null;
    }

    /** False where the id is another person's already. */
    boolean addId(ListedPerson person, Subject id) {
        if (ids.isAnothers(id, person.own())) {
            return false;
        }
        ids.add(ids.numberOf(person.own()), id, ANY_NAMESPACE, 0);
        return true;
    }

    List<ListedPerson> people() {
        return people;
    }
}
