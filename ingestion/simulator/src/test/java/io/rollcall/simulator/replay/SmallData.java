package io.rollcall.simulator.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Made-up files of the published form. */
final class SmallData {

    static final String SCHOOLS = """
            school,name,borough,district
            01M001,P.S. 001 FIRST,M,01
            02M002,"SCHOOL OF ""ARTS"", THE",M,02
            75X003,P.S. X003,X,75
            """;

    static final String FIGURES = """
            date,school,attendance_pct
            2014-11-03,01M001,96.19
            2014-11-03,02M002,
            2014-11-03,75X003,0.00
            2014-10-31,01M001,100
            2014-10-31,02M002,91.8
            """;

    private final Path folder;

    SmallData(Path folder) {
        this.folder = folder;
    }

    ReplayData read() throws IOException {
        return read(SCHOOLS, FIGURES, DateRange.ALL);
    }

    ReplayData read(String schools, String figures, DateRange range) throws IOException {
        Path schoolsFile = Files.writeString(folder.resolve("schools.csv"), schools);
        Path figuresFile = Files.writeString(folder.resolve("figures.csv"), figures);
        return ReplayData.read(schoolsFile, figuresFile, range);
    }

    ReplayData readZipped() throws IOException {
        Path schoolsFile = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
        Path figuresFile = folder.resolve("figures.csv.gz");
        try (OutputStream zip = new GZIPOutputStream(Files.newOutputStream(figuresFile))) {
            zip.write(FIGURES.getBytes(UTF_8));
        }
        return ReplayData.read(schoolsFile, figuresFile, DateRange.ALL);
    }
}
