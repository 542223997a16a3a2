package org.fluxion.processor.ir;

import java.lang.reflect.Array;
import java.util.List;

/** Java arrays as values: whatever changes one gives another. Rows that stay as they are may be shared. */
final class ArrayValues {
    private ArrayValues() {}

    /** The class of an array, or of a scalar in its box. */
    static Class<?> classOf(Type type) {
        if (type.isScalar()) {
            return boxOf(type.element());
        }
        Class<?> arrayClass = primitiveOf(type.element());
        for (int k = 0; k < type.rank(); k++) {
            arrayClass = arrayClass.arrayType();
        }
        return arrayClass;
    }

    private static Class<?> boxOf(ElementType element) {
        return switch (element.computational()) {
            case DOUBLE -> Double.class;
            case LONG -> Long.class;
            case INT -> Integer.class;
            case BOOLEAN -> Boolean.class;
            case FLOAT, SHORT, CHAR, BYTE -> throw new IllegalArgumentException(element.keyword());
        };
    }

    private static Class<?> primitiveOf(ElementType element) {
        return switch (element) {
            case DOUBLE -> double.class;
            case LONG -> long.class;
            case INT -> int.class;
            case BOOLEAN -> boolean.class;
            case FLOAT -> float.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case BYTE -> byte.class;
        };
    }

    /** A fresh array of the given type; its rows, if it has any, are null. */
    static Object allocate(Type type, int length) {
        return Array.newInstance(classOf(type).getComponentType(), length);
    }

    static Object zeros(ElementType element, int[] sizes) {
        return Array.newInstance(primitiveOf(element), sizes);
    }

    static Object zerosLike(Object array) {
        int length = Array.getLength(array);
        Object result = Array.newInstance(array.getClass().getComponentType(), length);
        if (array instanceof Object[] rows) {
            for (int i = 0; i < length; i++) {
                ((Object[]) result)[i] = zerosLike(rows[i]);
            }
        }
        return result;
    }

    /** An element as the type in which the language computes with it, or a row. */
    static Object get(Object array, int index) {
        if (array instanceof double[] doubles) {
            return doubles[index];
        }
        if (array instanceof Object[] rows) {
            return rows[index];
        }
        Object element = Array.get(array, index);
        if (element instanceof Character character) {
            return (int) character;
        }
        if (element instanceof Float number) {
            return (double) number;
        }
        return element instanceof Short || element instanceof Byte ? ((Number) element).intValue() : element;
    }

    /** Writes in place, so only to arrays that nobody else has seen. */
    static void set(Object array, int index, Object value) {
        if (array instanceof double[] doubles) {
            doubles[index] = (Double) value;
        } else if (array instanceof Object[] rows) {
            rows[index] = value;
        } else {
            setNarrow(array, index, value);
        }
    }

    private static void setNarrow(Object array, int index, Object value) {
        if (array instanceof float[] floats) {
            floats[index] = ((Double) value).floatValue();
        } else if (array instanceof short[] shorts) {
            shorts[index] = ((Integer) value).shortValue();
        } else if (array instanceof byte[] bytes) {
            bytes[index] = ((Integer) value).byteValue();
        } else if (array instanceof char[] chars) {
            chars[index] = (char) ((Integer) value).intValue();
        } else {
            Array.set(array, index, value);
        }
    }

    /** The array with another value at the indices; without indices the value itself. */
    static Object update(Object array, List<Integer> indices, Object value) {
        if (indices.isEmpty()) {
            return value;
        }
        int index = indices.get(0);
        Object inner =
                indices.size() == 1 ? value : update(get(array, index), indices.subList(1, indices.size()), value);
        Object result = copy(array);
        set(result, index, inner);
        return result;
    }

    private static Object copy(Object array) {
        int length = Array.getLength(array);
        Object result = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, result, 0, length);
        return result;
    }

    /** The sum of two scalars or of two arrays of one shape. */
    static Object add(Object left, Object right) {
        if (left instanceof Double number) {
            return number + (Double) right;
        }
        int length = Array.getLength(left);
        if (Array.getLength(right) != length) {
            throw new IllegalStateException(
                    "an array of length " + Array.getLength(right) + " added to one of length " + length);
        }
        Object result = copy(left);
        for (int i = 0; i < length; i++) {
            set(result, i, add(get(left, i), get(right, i)));
        }
        return result;
    }

    /** What stands at the indices. */
    static Object at(Object array, List<Integer> indices) {
        Object value = array;
        for (int index : indices) {
            value = get(value, index);
        }
        return value;
    }

    /** The number of scalars in a value. */
    static long size(Object value) {
        if (value instanceof Object[] rows) {
            long size = 0;
            for (Object row : rows) {
                size += size(row);
            }
            return size;
        }
        return value.getClass().isArray() ? Array.getLength(value) : 1;
    }
}
