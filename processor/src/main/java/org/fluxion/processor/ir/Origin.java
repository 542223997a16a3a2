package org.fluxion.processor.ir;

/**
 * Where in the user's source a statement comes from. Opaque to every stage but the front end, whose source map turns it back into a
 * tree, so that a later stage can refuse at the right token.
 *
 * @param token the front end's number of the tree, or -1 where no source stands behind the statement
 */
public record Origin(int token) {
    public static final Origin NONE = new Origin(-1);
}
