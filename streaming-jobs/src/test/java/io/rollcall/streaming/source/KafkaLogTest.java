package io.rollcall.streaming.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class KafkaLogTest {

    private static final KafkaLog LOG = new KafkaLog("127.0.0.1:9");

    /** As every source does before anything runs. */
    @Test
    void everySourceTravelsToTheCluster() throws Exception {
        Map<String, Long> ends = Map.of("history.attendance/0", 7L);

        assertThat(InstantiationUtil.serializeObject(LOG.history(ends))).isNotEmpty();
        assertThat(InstantiationUtil.serializeObject(LOG.observations())).isNotEmpty();
        assertThat(InstantiationUtil.serializeObject(LOG.observationsUntilNow()))
                .isNotEmpty();
        assertThat(InstantiationUtil.serializeObject(LOG.directory())).isNotEmpty();
    }
}
