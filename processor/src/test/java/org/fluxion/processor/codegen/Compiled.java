package org.fluxion.processor.codegen;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.fluxion.runtime.Buffers;

/** A generated class, compiled without a single warning and loaded. */
final class Compiled {
    private final Class<?> type;

    private Compiled(Class<?> type) {
        this.type = type;
    }

    /** Compiles the class together with sources that it needs, each given as its class name and its text. */
    static Compiled of(WrittenClass written, Map<String, String> more) {
        String name = written.qualifiedName();
        Map<String, String> sources = new HashMap<>(more);
        sources.put(name, written.text());
        try {
            return new Compiled(new Loader(compile(sources)).loadClass(name));
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static Compiled of(WrittenClass written) {
        return of(written, Map.of());
    }

    Class<?> type() {
        return type;
    }

    /** The static methods of a class of the same package that was compiled along. */
    Instance neighbour(String simpleName) {
        try {
            return new Instance(type.getClassLoader().loadClass(type.getPackageName() + "." + simpleName), null);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A new object of the class. */
    Instance create() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Instance(type, constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** {@code at}. */
    Instance at(Object... arguments) {
        Instance statics = new Instance(type, null);
        return new Instance(type, statics.call("at", arguments));
    }

    /** An object of the class, or the class itself where the object is null. */
    record Instance(Class<?> type, Object object) {

        Object call(String method, Object... arguments) {
            Method found = Stream.of(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no method " + method));
            found.setAccessible(true);
            try {
                return found.invoke(object, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new AssertionError(e);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        double number(String method) {
            return (double) call(method);
        }

        double[] vector(String method) {
            return (double[]) call(method);
        }

        double[][] matrix(String method) {
            return (double[][]) call(method);
        }
    }

    /** By name: a test of a named module does not see the package that its own begins with. */
    private static Class<?> annotations() {
        try {
            return Class.forName("org.fluxion.Generated");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Map<String, byte[]> compile(Map<String, String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StringBuilder problems = new StringBuilder();
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null)) {
            standard.setLocation(StandardLocation.CLASS_PATH, List.of(home(Buffers.class), home(annotations())));
            List<String> options = List.of("-Xlint:all,-options", "-Werror", "-proc:none", "--release", "17");
            boolean isFine = compiler.getTask(
                            null,
                            new InMemory(standard, classes),
                            diagnostic -> problems.append(diagnostic).append('\n'),
                            options,
                            null,
                            units)
                    .call();
            if (!isFine || problems.length() > 0) {
                throw new AssertionError(problems + "\n" + sources);
            }
        }
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, output) -> bytes.put(name, output.toByteArray()));
        return bytes;
    }

    private static File home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toFile();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(MethodHandles.lookup().lookupClass().getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
