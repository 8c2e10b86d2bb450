package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodesTest {

    @Property
    void aCodeIsWhatThePatternSays(@ForAll("almostCodes") String text) {
        assertThat(Codes.isCode(text)).isEqualTo(text.matches(Codes.PATTERN));
    }

    @Property
    void anyTextIsACodeAsThePatternSays(@ForAll String text) {
        assertThat(Codes.isCode(text)).isEqualTo(text.matches(Codes.PATTERN));
    }

    /** Every ASCII character, and lengths about the longest. */
    @Provide
    Arbitrary<String> almostCodes() {
        Arbitrary<String> codes = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ABCXYZ0189._:-")
                .ofMaxLength(66);
        return Arbitraries.oneOf(codes, Arbitraries.strings().ascii().ofMaxLength(3));
    }
}
