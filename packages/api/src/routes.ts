import type { Route } from "./handler.ts";
import { findingsCsvRoute } from "./imports/findings-csv.ts";
import { figuresCsvRoute } from "./indicators/figures-csv.ts";
import { oc2CsvRoute } from "./indicators/oc2-csv.ts";

/** Every address beside `/graphql`; the gateway has each of them too (`infra/api.ts`). */
export const routes: readonly Route[] = [findingsCsvRoute, figuresCsvRoute, oc2CsvRoute];
