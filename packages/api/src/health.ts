import type { HttpResponse } from "./http.ts";
import type { Services } from "./services.ts";

const READY_WITHIN_MS = 1_000;

/** Answers `/health/live` (this process answers) and `/health/ready` (it can also serve: the database and the directory are there). */
export function makeHealth(services: Pick<Services, "database" | "directory">) {
  let asking: Promise<boolean> | undefined;

  async function askDatabase(): Promise<boolean> {
    try {
      const session = await services.database.acquire();
      try {
        await session.exec("select 1");
      } catch {
        session.release(true);
        return false;
      }
      session.release();
      return true;
    } catch {
      return false;
    }
  }

  /** One question at a time, however many ask: health checks need no token and must not use up connections. */
  async function databaseAnswers(): Promise<boolean> {
    asking ??= askDatabase().finally(() => {
      asking = undefined;
    });
    const { promise: late, resolve } = Promise.withResolvers<false>();
    const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
    const answered = await Promise.race([asking, late]);
    clearTimeout(timer);
    return answered;
  }

  function directoryIsLoaded(): boolean {
    try {
      return services.directory().organisations.length > 0;
    } catch {
      return false;
    }
  }

  return async (path: string): Promise<HttpResponse | undefined> => {
    if (path === "/health/live") return answer([]);
    if (path !== "/health/ready") return undefined;
    const failed: string[] = [];
    if (!(await databaseAnswers())) failed.push("database");
    if (!directoryIsLoaded()) failed.push("directory");
    return answer(failed);
  };
}

function answer(failed: readonly string[]): HttpResponse {
  const ok = failed.length === 0;
  return {
    status: ok ? 200 : 503,
    headers: { "content-type": "application/json; charset=utf-8", ...(ok ? {} : { "retry-after": "5" }) },
    body: JSON.stringify(ok ? { status: "ok" } : { status: "unavailable", failed }),
  };
}
