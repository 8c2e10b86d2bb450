package io.rollcall.standalone;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.morning.MorningSettings;
import io.rollcall.standalone.data.CockpitLogin;
import java.io.IOException;
import java.nio.file.Path;

/** What a person who started the demo is shown: where to look, how to get in, what to try. */
final class DemoScreen {

    private static final String RULE = "-".repeat(78);

    private final Running running;
    private final DistrictPlan plan;

    DemoScreen(Running running, DistrictPlan plan) {
        this.running = running;
        this.plan = plan;
    }

    String text() throws IOException {
        Path usual = Path.of(".rollcall").toAbsolutePath().normalize();
        String data = running.data().root().equals(usual)
                ? ""
                : " --data " + running.data().root();
        return """
                %1$s
                  The cockpit    http://127.0.0.1:%2$d
                  Login          %3$s, who sees the whole district; password %4$s
                  Other logins   school (S001's classes), analyst (published tables), auditor (who
                                 asked what), operator (users, keys, files); passwords: %9$s/cockpit-….password

                  Its %5$,d schools and %6$,d pupils are made up, and so is their clock: a morning from
                  07:20 on, at first %10$.0f times as fast, whatever this machine says. One school is
                  silent, one stops half-way, some are late, marks are corrected and sent twice; at
                  one many are ill. Weeks before it follow; a line here says when they are in.

                  To try in another shell:
                    ./rollcall status%7$s
                    ./rollcall query%7$s "SELECT * FROM attendance_daily ORDER BY coverage"
                    ./rollcall audit%7$s
                    ./rollcall publish%7$s  once the weeks before are in: analysts' tables, persistent absence
                    kill -9 the pid that status shows for streaming; it comes back without a lost mark
                    ./rollcall send%7$s FILE --feed %8$s

                  Ctrl-C stops everything.
                %1$s""".formatted(
                        RULE,
                        running.ports().cockpit(),
                        CockpitLogin.BUREAU.login(),
                        running.secrets().password(CockpitLogin.BUREAU),
                        plan.schools().size(),
                        plan.students(),
                        data,
                        DemoMorning.FEED,
                        running.data().config(),
                        MorningSettings.DEMO.speed());
    }
}
