package io.rollcall.warehouse.flight;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightEndpoint;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.SchemaResult;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.sql.BasicFlightSqlProducer;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;

/** Flight SQL's commands, each as a statement of the caller's own login. What would change something is not served at all. */
final class AnswerFlightSql extends BasicFlightSqlProducer {

    private final ReadRows rows;
    private final Tokens tokens;
    private final Catalogue catalogue;
    private final PreparedStatements prepared;
    private final SqlInfoBuilder server = ServerInfo.ofThisBuild();

    AnswerFlightSql(ReadRows rows, Tokens tokens, BufferAllocator memory) {
        this.rows = rows;
        this.tokens = tokens;
        this.catalogue = new Catalogue(rows, memory);
        this.prepared = new PreparedStatements(rows, memory);
    }

    @Override
    public FlightInfo getFlightInfoStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        Statement statement = Statement.of(command.getQuery());
        TicketStatementQuery ticket = TicketStatementQuery.newBuilder()
                .setStatementHandle(ByteString.copyFrom(statement.asHandle()))
                .build();
        return generateFlightInfo(ticket, descriptor, rows.schema(login(context), statement));
    }

    @Override
    public SchemaResult getSchemaStatement(
            CommandStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return new SchemaResult(rows.schema(login(context), Statement.of(command.getQuery())));
    }

    @Override
    public void getStreamStatement(TicketStatementQuery ticket, CallContext context, ServerStreamListener listener) {
        rows.stream(
                login(context), Statement.ofHandle(ticket.getStatementHandle().toByteArray()), listener);
    }

    @Override
    public void createPreparedStatement(
            ActionCreatePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        try {
            Message created = prepared.create(login(context), request.getQuery());
            listener.onNext(new Result(Any.pack(created).toByteArray()));
            listener.onCompleted();
        } catch (FlightRuntimeException refused) {
            listener.onError(refused);
        }
    }

    /** Nothing is kept of one. */
    @Override
    public void closePreparedStatement(
            ActionClosePreparedStatementRequest request, CallContext context, StreamListener<Result> listener) {
        listener.onCompleted();
    }

    @Override
    public Runnable acceptPutPreparedStatementQuery(
            CommandPreparedStatementQuery command,
            CallContext context,
            FlightStream values,
            StreamListener<PutResult> listener) {
        return () -> prepared.bind(command, values, listener);
    }

    @Override
    public FlightInfo getFlightInfoPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, FlightDescriptor descriptor) {
        return generateFlightInfo(command, descriptor, rows.schema(login(context), prepared.bound(command)));
    }

    @Override
    public void getStreamPreparedStatement(
            CommandPreparedStatementQuery command, CallContext context, ServerStreamListener listener) {
        rows.stream(login(context), prepared.bound(command), listener);
    }

    @Override
    public void getStreamSqlInfo(CommandGetSqlInfo command, CallContext context, ServerStreamListener listener) {
        server.send(new ArrayList<>(command.getInfoList()), listener);
    }

    @Override
    public void getStreamCatalogs(CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_CATALOGS_SCHEMA, listener);
    }

    @Override
    public void getStreamSchemas(CommandGetDbSchemas command, CallContext context, ServerStreamListener listener) {
        catalogue.databases(login(context), command, listener);
    }

    @Override
    public void getStreamTables(CommandGetTables command, CallContext context, ServerStreamListener listener) {
        catalogue.tables(login(context), command, listener);
    }

    @Override
    public void getStreamTableTypes(CallContext context, ServerStreamListener listener) {
        catalogue.tableTypes(listener);
    }

    @Override
    public void getStreamTypeInfo(CommandGetXdbcTypeInfo command, CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_TYPE_INFO_SCHEMA, listener);
    }

    @Override
    public void getStreamPrimaryKeys(
            CommandGetPrimaryKeys command, CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_PRIMARY_KEYS_SCHEMA, listener);
    }

    @Override
    public void getStreamExportedKeys(
            CommandGetExportedKeys command, CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_EXPORTED_KEYS_SCHEMA, listener);
    }

    @Override
    public void getStreamImportedKeys(
            CommandGetImportedKeys command, CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_IMPORTED_KEYS_SCHEMA, listener);
    }

    @Override
    public void getStreamCrossReference(
            CommandGetCrossReference command, CallContext context, ServerStreamListener listener) {
        catalogue.nothing(Schemas.GET_CROSS_REFERENCE_SCHEMA, listener);
    }

    /** Nothing is held. */
    @Override
    public void close() {}

    /** The caller comes back over the connection that it has: no address of ours need be known elsewhere. */
    @Override
    protected <T extends Message> List<FlightEndpoint> determineEndpoints(
            T request, FlightDescriptor descriptor, Schema schema) {
        return Collections.singletonList(
                new FlightEndpoint(new Ticket(Any.pack(request).toByteArray())));
    }

    private Login login(CallContext context) {
        return tokens.loginOf(context.peerIdentity());
    }
}
