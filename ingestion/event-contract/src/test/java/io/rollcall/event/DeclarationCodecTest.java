package io.rollcall.event;

import static io.rollcall.event.LogEntries.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeclarationCodecTest {

    private static final DeclarationCodec DECLARATIONS = new DeclarationCodec();

    private static final DeclaredOccasion CAMPAIGN = new DeclaredOccasion(
            new Occasion(Kind.FORM, "haizhu", "S001", LocalDate.of(2026, 11, 23), "winter"),
            PRESENT.order(),
            Operation.SET,
            AudienceRole.GUARDIAN,
            900,
            List.of("HOME", "AWAY"),
            Instant.ofEpochMilli(1_795_000_000_000L),
            null,
            "sis",
            Instant.ofEpochMilli(1_795_000_001_000L));

    /** What version 1 writes, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    private static final String DECLARED_V1 =
            "c30158f28eb6d6039b9f08464f524d0c6861697a68750853303031d8c4020c77696e746572f6f9b2e5bd6806652d3106"
                    + "53455410475541524449414e880e0408484f4d4508415741590080f8b2e5bd680006736973d087b3e5bd68";

    @Test
    void declaredOccasionsSurviveTheTrip() {
        assertThat(DECLARATIONS.decode(DECLARATIONS.encode(CAMPAIGN))).isEqualTo(CAMPAIGN);
    }

    @Test
    void aDeclarationThatVersionOneWroteIsStillReadTheSame() {
        assertThat(HexFormat.of().formatHex(DECLARATIONS.encode(CAMPAIGN))).isEqualTo(DECLARED_V1);
        assertThat(DECLARATIONS.decode(HexFormat.of().parseHex(DECLARED_V1))).isEqualTo(CAMPAIGN);
    }

    @Property
    void noOtherBytesAreADeclaration(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> DECLARATIONS.decode(bytes)).isInstanceOf(UndecodableMessageException.class);
    }
}
