package org.fluxion.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/** A source, class or other file that javac reads and writes without a disk. */
final class InMemoryFile extends SimpleJavaFileObject {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    InMemoryFile(String path, Kind kind) {
        super(URI.create("memory:///" + path), kind);
    }

    static InMemoryFile of(Source source) {
        InMemoryFile file = new InMemoryFile(source.path(), Kind.SOURCE);
        file.content.writeBytes(source.text().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    static InMemoryFile ofClass(String className, byte[] bytes) {
        InMemoryFile file = new InMemoryFile(className.replace('.', '/') + Kind.CLASS.extension, Kind.CLASS);
        file.content.writeBytes(bytes);
        return file;
    }

    /** Its path with dots and without its ending: the binary name of the class in it. */
    String className() {
        String path = getName().substring(1);
        return path.substring(0, path.length() - getKind().extension.length()).replace('/', '.');
    }

    byte[] bytes() {
        return content.toByteArray();
    }

    String text() {
        return content.toString(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public OutputStream openOutputStream() {
        content.reset();
        return content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text();
    }
}
