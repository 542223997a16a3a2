package org.fluxion.sample;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Finds the derivations that the build has written, beside the classes or the jar. */
final class DerivationPages {
    private static final String FOLDER = "derivations";

    private DerivationPages() {}

    /** The page of a generated class, if there is one. */
    static Optional<Path> beside(Class<?> gradient) {
        return Optional.ofNullable(gradient.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(location -> path(location.toString()))
                .map(classes -> classes.resolveSibling(FOLDER).resolve(gradient.getName() + ".html"))
                .filter(Files::exists);
    }

    private static Optional<Path> path(String location) {
        try {
            return Optional.of(Path.of(URI.create(location)));
        } catch (IllegalArgumentException | FileSystemNotFoundException notInFiles) {
            return Optional.empty();
        }
    }
}
