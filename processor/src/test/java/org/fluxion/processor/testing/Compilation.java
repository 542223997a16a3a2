package org.fluxion.processor.testing;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The outcome of one run of javac: what it said, what was generated, and the classes. */
public final class Compilation {

    private final boolean succeeded;
    private final List<ReportedDiagnostic> diagnostics;
    private final Map<String, String> generatedSources;
    private final Map<String, String> resources;
    private final Map<String, byte[]> classes;
    private final ClassLoader classLoader;

    private Compilation(
            boolean succeeded,
            List<ReportedDiagnostic> diagnostics,
            Map<String, String> generatedSources,
            Map<String, String> resources,
            Map<String, byte[]> classes) {
        this.succeeded = succeeded;
        this.diagnostics = diagnostics;
        this.generatedSources = generatedSources;
        this.resources = resources;
        this.classes = classes;
        this.classLoader = new InMemoryClassLoader(classes);
    }

    static Compilation of(
            boolean succeeded,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            InMemoryFiles files,
            Map<String, byte[]> earlierClasses) {
        Map<String, String> sources = new TreeMap<>();
        files.written(JavaFileObject.Kind.SOURCE).forEach(file -> sources.put(file.className(), file.text()));
        Map<String, String> resources = new TreeMap<>();
        files.written(JavaFileObject.Kind.OTHER).forEach(file -> resources.put(file.getName(), file.text()));
        Map<String, byte[]> classes = new HashMap<>(earlierClasses);
        files.written(JavaFileObject.Kind.CLASS).forEach(file -> classes.put(file.className(), file.bytes()));
        List<ReportedDiagnostic> reported =
                diagnostics.stream().map(ReportedDiagnostic::of).toList();
        return new Compilation(succeeded, reported, sources, resources, classes);
    }

    /** Whether javac ended without an error. */
    public boolean succeeded() {
        return succeeded;
    }

    /** Every message, in the order of reporting. */
    public List<ReportedDiagnostic> diagnostics() {
        return diagnostics;
    }

    /** The errors among the messages. */
    public List<ReportedDiagnostic> errors() {
        return diagnostics.stream().filter(ReportedDiagnostic::isError).toList();
    }

    /** The warnings among the messages. */
    public List<ReportedDiagnostic> warnings() {
        return diagnostics.stream().filter(ReportedDiagnostic::isWarning).toList();
    }

    /** The sources that processors wrote, by qualified class name, sorted. */
    public Map<String, String> generatedSources() {
        return Collections.unmodifiableMap(generatedSources);
    }

    /** The text of one source that a processor wrote. */
    public String generatedSource(String className) {
        String text = generatedSources.get(className);
        if (text == null) {
            throw new AssertionError("no source of " + className + " was generated, only " + generatedSources.keySet()
                    + "\n" + listed());
        }
        return text;
    }

    /** The files that processors wrote and that are neither source nor class, by path. */
    public Map<String, String> resources() {
        return Collections.unmodifiableMap(resources);
    }

    /** The classes by binary name, those of the compilation that this one was made against included. */
    public Map<String, byte[]> classes() {
        return Collections.unmodifiableMap(classes);
    }

    /** This compilation, after a check that it has neither errors nor warnings about a source file. */
    public Compilation requireClean() {
        requireSuccess();
        if (warnings().stream().anyMatch(warning -> !warning.file().isEmpty())) {
            throw new AssertionError("the compilation gave warnings:\n" + listed());
        }
        return this;
    }

    /** This compilation, after a check that it has no errors. */
    public Compilation requireSuccess() {
        if (!succeeded) {
            throw new AssertionError("the compilation failed:\n" + listed());
        }
        return this;
    }

    /** A class, loaded by the one loader of this compilation. */
    public Class<?> load(String className) {
        requireSuccess();
        try {
            return Class.forName(className, true, classLoader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class " + className + " among " + classes.keySet() + "\n" + listed(), e);
        }
    }

    /** A new object of a generated class. */
    public GradientHandle gradient(String className) {
        return GradientHandle.of(load(className));
    }

    private String listed() {
        return diagnostics.stream().map(ReportedDiagnostic::toString).collect(Collectors.joining("\n"));
    }

    private static final class InMemoryClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        InMemoryClassLoader(Map<String, byte[]> classes) {
            super(Compilation.class.getClassLoader());
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
