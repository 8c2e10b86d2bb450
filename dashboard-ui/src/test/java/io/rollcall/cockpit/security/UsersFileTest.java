package io.rollcall.cockpit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {

    private static final String HASH = "$2a$04$abcdefghijklmnopqrstuuGkk7D3FQuEuPZ9QkS7vHqC6iTq1m7xy";

    @TempDir
    private Path directory;

    @Test
    void readsRoleAndDistrict() throws IOException {
        Viewer viewer = users("wang=bureau:haizhu:" + HASH).find("wang").orElseThrow();

        assertThat(viewer.role()).isEqualTo(Role.BUREAU);
        assertThat(viewer.district()).isEqualTo("haizhu");
        assertThat(viewer.getPassword()).isEqualTo(HASH);
        assertThat(viewer.getAuthorities()).singleElement().hasToString("ROLE_BUREAU");
    }

    @Test
    void readsTheSchoolOfItsOwnStaff() throws IOException {
        Viewer viewer = users("zhou=school:haizhu/S1:" + HASH).find("zhou").orElseThrow();

        assertThat(viewer.district()).isEqualTo("haizhu");
        assertThat(viewer.school()).contains("S1");
        assertThat(viewer.maySeeSchool("S1")).isTrue();
        assertThat(viewer.maySeeSchool("S2")).isFalse();
    }

    @Test
    void knowsNobodyElse() throws IOException {
        assertThat(users("wang=bureau:haizhu:" + HASH).find("li")).isEmpty();
    }

    @Test
    void seesAPersonWhoIsAddedLater() throws IOException {
        UsersFile file = users("");
        Files.writeString(directory.resolve("users"), "li=auditor:haizhu:" + HASH);

        assertThat(file.find("li")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wang=bureau:haizhu",
                "wang=bureau:haizhu:plain-password",
                "wang=king:haizhu:" + HASH,
                "wang=bureau::" + HASH,
                "wang=bureau:haizhu/S1:" + HASH,
                "wang=school:haizhu:" + HASH,
                "wang=school:haizhu/:" + HASH,
                "wang=school:haizhu/S1/C1:" + HASH,
            })
    void aBrokenLineStopsTheStartAndIsNamed(String line) throws IOException {
        UsersFile file = users(line);

        assertThatThrownBy(file::check)
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("'wang'")
                .hasMessageNotContaining(HASH);
    }

    @Test
    void theHashIsForgottenAfterSigningIn() throws IOException {
        Viewer viewer = users("wang=bureau:haizhu:" + HASH).find("wang").orElseThrow();
        viewer.eraseCredentials();

        assertThat(viewer.getPassword()).isNull();
    }

    private UsersFile users(String lines) throws IOException {
        return new UsersFile(Files.writeString(directory.resolve("users"), lines));
    }
}
