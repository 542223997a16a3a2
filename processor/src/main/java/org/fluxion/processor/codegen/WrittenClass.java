package org.fluxion.processor.codegen;

/**
 * A class as text.
 *
 * @param qualifiedName its name with its package
 * @param text what its file contains
 */
public record WrittenClass(String qualifiedName, String text) {}
