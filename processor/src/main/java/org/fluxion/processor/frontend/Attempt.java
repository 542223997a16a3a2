package org.fluxion.processor.frontend;

import java.util.List;
import org.fluxion.processor.ir.BlockBuilder;

/** Lowers code that may turn out not to be what it was taken for; then everything is as it was before. */
final class Attempt {
    private final BodyLowering body;

    Attempt(BodyLowering body) {
        this.body = body;
    }

    /** Whether the content is a counted loop; if so it has been lowered. */
    boolean succeeds(Runnable content) {
        Flow flow = body.flow();
        Flow.Branch outer = flow.current();
        int scopes = body.scope().depth();
        int frames = body.frames().size();
        flow.enter(flow.branch());
        try {
            content.run();
        } catch (CountedLoop.NotCounted e) {
            body.scope().unwind(scopes);
            while (body.frames().size() > frames) {
                body.frames().pop();
            }
            flow.enter(outer);
            return false;
        }
        Flow.Branch done = flow.current();
        flow.enter(outer);
        append(done.builder(), outer.builder());
        outer.state().become(done.state());
        return true;
    }

    private static void append(BlockBuilder from, BlockBuilder to) {
        from.build(List.of()).statements().forEach(to::append);
    }
}
