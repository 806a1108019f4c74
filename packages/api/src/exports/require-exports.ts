import { may } from "@cic/auth/actor";
import type { Context } from "../context.ts";

/** Whoever may ask for files of one kind or the other sees those that they asked for. */
export const requireExports = (context: Context) =>
  context.require(context.actor !== null && may(context.actor, "rights:ask") ? "rights:ask" : "indicator:read");
