package org.fluxion.benchmarks.problems;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Keeps what javac writes. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final Map<String, File> classes = new HashMap<>();

    MemoryFiles(JavaFileManager standard) {
        super(standard);
    }

    /** The sources that a processor wrote. */
    List<JavaFileObject> sources() {
        return sources;
    }

    /** The classes that were written, by their binary names. */
    Map<String, byte[]> classes() {
        return classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().bytes.toByteArray()));
    }

    /** A source file. */
    static JavaFileObject source(String className, String text) {
        File file = new File(className, JavaFileObject.Kind.SOURCE);
        file.bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        File file = new File(className, kind);
        if (kind == JavaFileObject.Kind.SOURCE) {
            sources.add(file);
        } else {
            classes.put(className, file);
        }
        return file;
    }

    private static final class File extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        File(String className, Kind kind) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
