package org.fluxion.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The processor as build tools run it: with an environment that is not the compiler's own. */
final class WrappedEnvironment extends AbstractProcessor {
    private final DifferentiableProcessor processor;
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    WrappedEnvironment(DifferentiableProcessor processor, UnaryOperator<ProcessingEnvironment> wrapper) {
        this.processor = processor;
        this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        processor.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }

    /** Gradle's way: the compiler's environment in a private field of the superclass. */
    static class Delegating extends Forwarding {
        @SuppressWarnings({"unused", "FieldCanBeLocal", "UnusedVariable"}) // read by reflection
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            super(() -> delegate);
            this.delegate = delegate;
        }
    }

    /** An environment that hides the compiler's, as one of another compiler would. */
    static class Forwarding implements ProcessingEnvironment {
        private final Supplier<ProcessingEnvironment> hidden;

        Forwarding(Supplier<ProcessingEnvironment> hidden) {
            this.hidden = hidden;
        }

        @Override
        public Map<String, String> getOptions() {
            return hidden.get().getOptions();
        }

        @Override
        public Messager getMessager() {
            return hidden.get().getMessager();
        }

        @Override
        public Filer getFiler() {
            return hidden.get().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return hidden.get().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return hidden.get().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return hidden.get().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return hidden.get().getLocale();
        }
    }
}
