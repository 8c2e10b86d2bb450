package io.rollcall.gateway.platform;

import io.rollcall.event.Codes;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Feed;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.security.EventIds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feed on whose behalf a platform calls or is asked, as one request or one round of a poll needs it. Not thread-safe: one a request.
 *
 * @param settings of its file
 * @param feed that it speaks for
 * @param zone the district's
 * @param directory which also knows what the school has declared
 * @param ids makes event ids
 * @param now when the request came, or the round began
 */
public record PlatformFeed(
        SettingsFile settings, Feed feed, ZoneId zone, Directory directory, EventIds ids, Instant now) {

    private static final int LONGEST_LOOK_BACK_DAYS = 45;

    /** The one school that the platform speaks for: no platform knows our schools' codes. */
    public String school() {
        List<String> schools = List.copyOf(feed.schools());
        boolean isOneSchools = schools.size() == 1 && !schools.getFirst().equals(Feed.ALL_SCHOOLS);
        return settings.find("school").orElseGet(() -> {
            if (isOneSchools) {
                return schools.getFirst();
            }
            throw settings.failure(SetupRule.SCHOOL);
        });
    }

    /** Which platform's ids its persons' are. */
    public String namespace() {
        return settings.find("namespace").orElse(settings.platform());
    }

    /** A secret or another property that the platform needs; fails with {@link RequestFailedException} where the file lacks it. */
    public String require(String property) {
        return settings.require(property);
    }

    public String platform() {
        return settings.platform();
    }

    /** A property that the platform can do without. */
    public Optional<String> find(String property) {
        return settings.find(property);
    }

    /** The properties that begin so, without their beginning. */
    public Map<String, String> under(String prefix) {
        return settings.under(prefix);
    }

    /** The failure of a property that breaks its rule; never shows its value. */
    public RequestFailedException wrong(String property) {
        return settings.wrong(property);
    }

    /** What the school has declared of that kind since that day and has not called off, by name. */
    public List<DeclaredOccasion> declaredSince(Kind kind, LocalDate from) {
        return directory.declaredSince(kind, feed.district(), school(), from);
    }

    /** When a punch counts for what. */
    public Windows windows() {
        return Windows.read(settings);
    }

    /** The day in the district. */
    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The newest day up to that time on which the school declared the occasion: a platform's receipt names a message, not its day. The day of the time itself where there is none. */
    public LocalDate dayOfDeclared(Kind kind, String name, Instant time) {
        LocalDate today = dayOf(time);
        for (int back = 0; back <= LONGEST_LOOK_BACK_DAYS && Codes.isCode(name); back++) {
            LocalDate day = today.minusDays(back);
            if (directory
                    .declared(new Occasion(kind, feed.district(), school(), day, name))
                    .isPresent()) {
                return day;
            }
        }
        return today;
    }

    /** An event's id: a keyed hash of the platform's own ids, so that the same event always has the same, and nobody finds the person again by looking it up on the platform. */
    public String idOf(String... platformsIds) {
        return ids.idOf(platformsIds);
    }
}
