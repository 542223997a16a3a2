package org.fluxion;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the processor wrote.
 *
 * <p>It stands in for {@code javax.annotation.processing.Generated}, which only those modules can see that require
 * {@code java.compiler}. Coverage tools leave out classes with an annotation of this name if it reaches the class file.
 * It is not a documented annotation: modules that export marked classes need not pass this module on.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

    /**
     * Names the processor.
     *
     * @return the processor's qualified class name
     */
    String value();
}
