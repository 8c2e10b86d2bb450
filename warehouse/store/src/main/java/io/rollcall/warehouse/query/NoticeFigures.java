package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How far a notice got with the schools of a part of the district (docs/domain.md).
 *
 * @param date the day on which it was published
 * @param notice its id
 * @param role whom it is for, such as {@code GUARDIAN}
 * @param schools those with a part in it
 * @param schoolsHeard those of them of which anything about it was sent
 * @param audience recipients, as of when it was published
 * @param stands where they stand
 * @param published when the first school published it
 * @param deadline the earliest of its schools' deadlines; empty where nobody names one
 * @param half minutes from publishing until half of the audience had read it, each reader's from their school's publishing; empty while they have not
 * @param nineTenths the same of nine tenths
 */
public record NoticeFigures(
        LocalDate date,
        String notice,
        String role,
        long schools,
        long schoolsHeard,
        long audience,
        Receipts stands,
        Instant published,
        Optional<Instant> deadline,
        OptionalLong half,
        OptionalLong nineTenths) {

    /** Recipients of whom something is known, by where they stand. */
    public record Receipts(long failed, long blocked, long sent, long read, long confirmed) {

        /** Those who read it; who confirmed has read. */
        public long reached() {
            return read + confirmed;
        }

        public long known() {
            return failed + blocked + sent + reached();
        }
    }

    /** Readers ÷ audience, 0 to 1; above 1 is a fault of the data. Empty where nothing was sent of it. */
    public OptionalDouble reach() {
        return schoolsHeard == 0 ? OptionalDouble.empty() : ofAudience(stands.reached());
    }

    /** Of how much of the audience anything is known; above 1 is a fault of the data. Empty where there is no audience. */
    public OptionalDouble coverage() {
        return ofAudience(stands.known());
    }

    private OptionalDouble ofAudience(long people) {
        return audience == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) people / audience);
    }
}
