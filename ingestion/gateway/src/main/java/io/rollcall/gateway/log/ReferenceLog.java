package io.rollcall.gateway.log;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Feed;
import io.rollcall.event.NamespaceClaim;
import java.util.List;

/**
 * Where directory entries, declared occasions, feeds, claims of namespaces and erased subjects are kept, for this gateway and every other one. All calls return once the new versions are stored for good and this gateway
 * itself works by them; they fail with {@link LogUnavailableException} where that is not certain, and are then safe to repeat.
 */
public interface ReferenceLog {

    void publish(List<DirectoryEntry> entries);

    void publish(Feed feed);

    void declare(List<DeclaredOccasion> occasions);

    /** Which of several claims stands, the log's order decides: whoever claims looks afterwards. */
    void claim(List<NamespaceClaim> claims);

    /** From then on nothing of them is taken. */
    void refuse(List<ErasedSubject> subjects);
}
