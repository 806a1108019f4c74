import type { Route } from "./handler.ts";
import { findingsCsvRoute } from "./imports/findings-csv.ts";
import { figuresCsvRoute } from "./indicators/figures-csv.ts";
import { returnsCsvRoute } from "./returns/returns-csv.ts";

/** Every address beside `/graphql`; the gateway has each of them too (`infra/api.ts`). */
export const routes: readonly Route[] = [findingsCsvRoute, figuresCsvRoute, returnsCsvRoute];
