package org.fluxion.processor;

/**
 * A class to write.
 *
 * @param qualifiedName its name with its package
 * @param text the text of the file
 */
record GeneratedSource(String qualifiedName, String text) {}
