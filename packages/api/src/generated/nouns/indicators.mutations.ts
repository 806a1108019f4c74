export { expectFeed as Mutation_expectFeed } from "../../indicators/Mutation.expectFeed.ts";
export { receiveFeed as Mutation_receiveFeed } from "../../indicators/Mutation.receiveFeed.ts";
export { setIndicatorTargets as Mutation_setIndicatorTargets } from "../../indicators/Mutation.setIndicatorTargets.ts";
