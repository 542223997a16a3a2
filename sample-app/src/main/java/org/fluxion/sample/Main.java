package org.fluxion.sample;

/** Starts the sample application. */
public final class Main {

    private Main() {}

    /**
     * Runs the command that the arguments name.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.out.println("nothing to train yet");
    }
}
