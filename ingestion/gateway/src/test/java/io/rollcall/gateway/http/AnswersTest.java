package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.rollcall.gateway.contract.PublishedContract;
import io.rollcall.gateway.upload.SampleMark;
import io.rollcall.gateway.upload.UploadOutcome;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every record that an endpoint answers with has its schema, field by field. */
class AnswersTest {

    private static final Map<Class<?>, String> SCHEMAS = Map.ofEntries(
            Map.entry(EventsAnswer.class, "EventsAnswer"),
            Map.entry(EventsAnswer.Rejected.class, "RejectedEvent"),
            Map.entry(UploadAnswer.class, "UploadAnswer"),
            Map.entry(UploadAnswer.File.class, "UploadedFile"),
            Map.entry(UploadAnswer.Column.class, "UploadedColumn"),
            Map.entry(UploadAnswer.Rejected.class, "RejectedMark"),
            Map.entry(UploadOutcome.Count.class, "Counts"),
            Map.entry(SampleMark.class, "UnderstoodMark"),
            Map.entry(DirectoryEndpoint.Answer.class, "DirectoryAnswer"),
            Map.entry(RosterEndpoint.Answer.class, "RosterAnswer"),
            Map.entry(NamespacesEndpoint.Answer.class, "NamespacesAnswer"),
            Map.entry(NamespacesEndpoint.Standing.class, "NamespaceStanding"),
            Map.entry(ErasuresEndpoint.Answer.class, "ErasureAnswer"),
            Map.entry(NewKeyAnswer.class, "NewKey"),
            Map.entry(FeedsEndpoint.All.class, "Feeds"),
            Map.entry(FeedAnswer.class, "Feed"),
            Map.entry(FeedAnswer.Limit.class, "Limit"),
            Map.entry(FeedAnswer.Key.class, "FeedKey"),
            Map.entry(FeedAnswer.Activity.class, "Activity"),
            Map.entry(FeedAnswer.PerSecond.class, "EventsPerSecond"),
            Map.entry(FeedAnswer.School.class, "CompleteThrough"),
            Map.entry(FeedAnswer.Day.class, "Today"),
            Map.entry(FeedAnswer.Poll.class, "Poll"),
            Map.entry(FeedAnswer.Problem.class, "PollProblem"),
            Map.entry(FeedStatusEndpoint.Rejections.class, "Rejections"),
            Map.entry(FeedStatusEndpoint.Rejected.class, "Rejection"),
            Map.entry(OutstandingEndpoint.OutstandingAnswer.class, "OutstandingAnswer"),
            Map.entry(HealthEndpoint.Answer.class, "Health"));

    private final JsonNode schemas = JsonMapper.shared()
            .readTree(PublishedContract.read().openApi())
            .path("components")
            .path("schemas");

    @Test
    void everyRecordThatIsAnsweredWithHasASchema() {
        Set<Class<?>> answered = new HashSet<>();
        for (JavaClass found : new ClassFileImporter().importPackages(getClass().getPackageName())) {
            Class<?> endpoint = found.reflect();
            if (endpoint.isAnnotationPresent(RestController.class)) {
                Stream.of(endpoint.getDeclaredMethods())
                        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                        .map(Method::getGenericReturnType)
                        .forEach(type -> collect(type, answered));
            }
        }

        assertThat(SCHEMAS.keySet()).isEqualTo(answered);
    }

    @Test
    void everyFieldOfThemIsDescribedAndNoOtherIs() {
        SCHEMAS.forEach((answer, schema) -> assertThat(
                        schemas.path(schema).path("properties").propertyNames())
                .as(schema)
                .containsExactlyInAnyOrderElementsOf(Stream.of(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()));
    }

    private static void collect(Type type, Set<Class<?>> into) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, into));
        } else if (type instanceof Class<?> record && record.isRecord() && into.add(record)) {
            Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> collect(component, into));
        }
    }
}
