package org.fluxion.processor.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Keeps what javac writes, and shows it classes compiled before as if they lay on the class path. */
final class InMemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, byte[]> earlierClasses;
    private final Map<String, InMemoryFile> written = new LinkedHashMap<>();

    InMemoryFiles(JavaFileManager files, Map<String, byte[]> earlierClasses) {
        super(files);
        this.earlierClasses = earlierClasses;
    }

    /** The files of one kind, by the name they were written under, in the order of writing. */
    List<InMemoryFile> written(JavaFileObject.Kind kind) {
        return written.values().stream().filter(file -> file.getKind() == kind).toList();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return keep(new InMemoryFile(className.replace('.', '/') + kind.extension, kind));
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        String path = packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
        return keep(new InMemoryFile(path, JavaFileObject.Kind.OTHER));
    }

    private InMemoryFile keep(InMemoryFile file) {
        written.put(file.getName(), file);
        return file;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        List<JavaFileObject> found = new ArrayList<>();
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            earlierClasses.forEach((className, bytes) -> {
                if (packageOf(className).equals(packageName)) {
                    found.add(InMemoryFile.ofClass(className, bytes));
                }
            });
        }
        super.list(location, packageName, kinds, recurse).forEach(found::add);
        return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof InMemoryFile inMemory ? inMemory.className() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        // The standard manager compares its own files only.
        return a.toUri().equals(b.toUri());
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
