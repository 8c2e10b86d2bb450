package io.rollcall.gateway.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small roster of two classes of S001, to be changed file by file. */
public final class RosterZip {

    public static final String CHILD = "Li Lei-7301";

    private final Map<String, String> files = new LinkedHashMap<>();

    public RosterZip() {
        file("manifest.csv", """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.1
                file.academicSessions,bulk
                file.classes,bulk
                file.courses,absent
                file.enrollments,bulk
                file.orgs,bulk
                file.users,bulk
                """);
        file("orgs.csv", """
                sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                D1,,,海珠区教育局,district,,
                R001,,,第九小学,school,900,D1
                """);
        file("academicSessions.csv", """
                sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                T1,,,2026-2027,schoolYear,2026-09-01,2027-07-10,,2027
                """);
        file("classes.csv", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects
                R1-1,,,一年级一班,01,,1-1,homeroom,,R001,T1,
                R1-2,,,一年级二班,01,,1-2,homeroom,,R001,T1,
                """);
        file("users.csv", """
                sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone
                P1,,,true,R001,student,NAME,{wecom:w-1},NAME,NAME,,N-1,NAME@example.org,NAME,NAME
                P2,,,true,R001,student,NAME,"{wecom:w-2},{dingtalk:d-2}",NAME,NAME,,N-2,,,
                P3,,,true,R001,student,NAME,,NAME,NAME,,,,,
                K1,,,true,"R001,D1",teacher,NAME,,NAME,NAME,,,,,
                K2,,,true,R001,administrator,NAME,,NAME,NAME,,,,,
                G1,,,true,R001,guardian,NAME,{wecom:w-9},NAME,NAME,,,,,
                """.replace("NAME", CHILD));
        file("enrollments.csv", """
                sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                E1,,,R1-1,R001,P1,student,false,2026-09-01,
                E2,,,R1-1,R001,P2,student,false,,
                E3,,,R1-2,R001,P3,student,false,2026-09-01,
                E4,,,R1-1,R001,K1,teacher,true,,
                """);
    }

    public RosterZip file(String name, String text) {
        files.put(name, text);
        return this;
    }

    public RosterZip without(String name) {
        files.remove(name);
        return this;
    }

    public RosterZip change(String name, String part, String by) {
        String text = files.getOrDefault(name, "");
        if (!text.contains(part)) {
            throw new IllegalArgumentException(name + " has no " + part);
        }
        return file(name, text.replace(part, by));
    }

    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public String text(String name) {
        return files.getOrDefault(name, "");
    }

    public byte[] pack() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }
}
