import { describeUnexpected } from "@cic/api/unexpected-error";
import type { Logger } from "pino";

/**
 * Does `work` again and again, `everyMs` after it ended, until the function that it answers with is called, which waits for what is
 * under way. `isOver` says to the work that it should end. What fails is logged, and due again at the next turn.
 */
export function repeatedly(
  everyMs: number,
  what: string,
  log: Logger,
  work: (isOver: () => boolean) => Promise<void>,
): () => Promise<void> {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  async function once(): Promise<void> {
    try {
      await work(() => ended);
    } catch (error) {
      log.error({ error: describeUnexpected(error) }, `${what} failed`);
    }
    if (!ended) timer = setTimeout(begin, everyMs);
  }
  function begin() {
    working = once();
  }
  begin();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await working;
  };
}
