package io.rollcall.gateway.log;

import io.rollcall.event.RosterPerson;
import java.util.Collection;
import java.util.function.Consumer;

/** Where the rosters' people are kept, for this gateway and every other one. Calls fail with {@link LogUnavailableException} where they are not certain, and are then safe to repeat. */
public interface RosterLog {

    /** Shows the newest version of every person of a district's school year, in any order; none is held. */
    void read(String district, int schoolYear, Consumer<RosterPerson> each);

    /** Returns once these versions are stored for good and this gateway works by them. */
    void keep(Collection<RosterPerson> people);

    /** Returns once it is stored for good that nothing is kept of the person; what was, goes with the next compaction. */
    void forget(RosterPerson person);
}
