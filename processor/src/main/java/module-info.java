import org.fluxion.processor.DifferentiableProcessor;

/** The annotation processor. Nothing in it is for use by other modules: the compiler finds it as a service. */
module org.fluxion.processor {
    requires com.palantir.javapoet;
    requires java.compiler;
    requires jdk.compiler;
    requires static com.google.auto.service;

    provides javax.annotation.processing.Processor with
            DifferentiableProcessor;
}
