package org.fluxion.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Reads from a class file how many bytes of code each method has. */
public final class CodeLengths {
    private final DataInputStream in;
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<String, Integer> lengths = new TreeMap<>();

    private CodeLengths(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** The lengths by the names of the methods; of overloaded ones the longest. */
    public static Map<String, Integer> of(byte[] classFile) {
        try {
            CodeLengths reader = new CodeLengths(classFile);
            reader.readClass();
            return reader.lengths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readClass() throws IOException {
        in.skipNBytes(8);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        readMembers();
        readMembers();
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("no constant has the tag " + tag);
            }
        }
    }

    /** Fields, then methods: their tables look alike, and fields have no code. */
    private void readMembers() throws IOException {
        int count = in.readUnsignedShort();
        for (int k = 0; k < count; k++) {
            in.skipNBytes(2);
            String name = texts.get(in.readUnsignedShort());
            in.skipNBytes(2);
            readAttributes(name);
        }
    }

    private void readAttributes(String member) throws IOException {
        int count = in.readUnsignedShort();
        for (int k = 0; k < count; k++) {
            String name = texts.get(in.readUnsignedShort());
            int length = in.readInt();
            if (name.equals("Code")) {
                in.skipNBytes(4);
                lengths.merge(member, in.readInt(), Math::max);
                in.skipNBytes(length - 8L);
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
