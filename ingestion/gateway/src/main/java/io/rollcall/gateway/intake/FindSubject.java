package io.rollcall.gateway.intake;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Subject;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.security.Pseudonymise;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one subject that a person is counted as at a school's occasions of a kind: the hash of their id in the namespace that counts there. An id of another namespace is
 * the same person's where a roster says so, and is refused where none does, since it would count somebody twice.
 */
final class FindSubject {

    private final String district;
    private final NamespacesHere namespaces;
    private final People people;
    private final Pseudonymise pseudonymise;

    FindSubject(String district, NamespacesHere namespaces, People people, Pseudonymise pseudonymise) {
        this.district = district;
        this.namespaces = namespaces;
        this.people = people;
        this.pseudonymise = pseudonymise;
    }

    NamespacesHere namespaces() {
        return namespaces;
    }

    Subject subjectOf(PersonEvent event, AudienceRole role) throws FaultException {
        PersonEvent.Person person = event.person();
        if (event.kind() == Kind.PROCESS) {
            // A request is nobody: its number is its platform's, and two platforms never count the same request.
            return pseudonymise.subjectOf(person.namespace(), person.id(), event.date());
        }
        Subject said = pseudonymise.subjectOf(person.namespace(), person.id(), event.date());
        requireNotErased(event, said);
        String counting = namespaces.namespaceFor(event, role);
        if (counting.equals(person.namespace())) {
            return said;
        }
        @Nullable Subject same = people.inNamespace(district, said, counting, event.date());
        if (same == null) {
            throw FaultException.of(Rule.NAMESPACE_OF_SCHOOL, event.kind().name(), counting);
        }
        requireNotErased(event, same);
        return same;
    }

    private void requireNotErased(PersonEvent event, Subject subject) throws FaultException {
        if (people.erased().hold(district, event.school(), subject)) {
            throw FaultException.of(Rule.PERSON_NOT_ERASED);
        }
    }
}
