package org.fluxion.processor.frontend;

import javax.lang.model.type.TypeMirror;

/**
 * An expression's value.
 *
 * @param type its static type in Java
 * @param binding the scalar or array
 */
record Value(TypeMirror type, Binding binding) {}
