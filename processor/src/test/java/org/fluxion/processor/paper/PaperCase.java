package org.fluxion.processor.paper;

import java.util.List;

/**
 * The method that states an entry of the paper in Java.
 *
 * @param id the entry
 * @param type the simple name of the class with the method, in {@code org.fluxion.paper}
 * @param method the method
 * @param generated the simple name of the class that the processor generates from the method
 * @param parameters the names of the method's parameters, in order: those of the entry's inputs
 * @param powers whether the method calls {@code Math.pow}, whose result may be off by one unit in the last place
 */
record PaperCase(String id, String type, String method, String generated, List<String> parameters, boolean powers) {

    private static final String PACKAGE = "org.fluxion.paper.";

    String qualifiedType() {
        return PACKAGE + type;
    }

    String qualifiedGenerated() {
        return PACKAGE + generated;
    }

    /** The arguments for a point; new arrays at each call. */
    Object[] arguments(PaperEntry.Point point) {
        return parameters.stream()
                .map(parameter -> PaperTable.numbers(point.inputs().get(parameter)))
                .toArray();
    }
}
