package io.rollcall.warehouse.embedded;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** One C function of a loaded library. */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class NativeFunction {

    private final String name;
    private final MethodHandle handle;

    NativeFunction(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        this.name = name;
        this.handle = library.find(name)
                .map(address -> Linker.nativeLinker().downcallHandle(address, descriptor))
                .orElseThrow(() -> new IllegalStateException("the engine library has no function " + name));
    }

    MemorySegment address(Object... arguments) {
        return (MemorySegment) call(arguments);
    }

    long number(Object... arguments) {
        return ((Number) call(arguments)).longValue();
    }

    void run(Object... arguments) {
        call(arguments);
    }

    private Object call(Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // A C function throws nothing; only a method handle's signature says that it may.
            throw new AssertionError(name, e);
        }
    }
}
