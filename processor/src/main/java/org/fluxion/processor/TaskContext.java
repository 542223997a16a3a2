package org.fluxion.processor;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.fluxion.processor.frontend.declaration.ClassNames;

/**
 * What the tasks of one run of the compiler share, all of it for javac's thread only.
 *
 * @param environment the compiler's
 * @param trees the bodies
 * @param names who claims which class name
 * @param compiler the stages
 * @param neighbours the classes of a package
 * @param files where classes are written
 * @param report where derivations are written, if they are asked for
 */
record TaskContext(
        ProcessingEnvironment environment,
        Trees trees,
        ClassNames names,
        MethodCompiler compiler,
        Neighbours neighbours,
        SourceFiles files,
        Optional<ReportFolder> report) {
    TaskContext(ProcessingEnvironment environment, Trees trees, MethodCompiler compiler, Options options) {
        this(
                environment,
                trees,
                new ClassNames(environment.getElementUtils()),
                compiler,
                new Neighbours(environment.getElementUtils()),
                new SourceFiles(environment.getFiler()),
                options.report().map(ReportFolder::new));
    }
}
