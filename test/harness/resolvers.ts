import { AccessReason } from "@cic/api/access/AccessReason";
import { whyVisible } from "@cic/api/access/Query.whyVisible";
import { CarePeriod } from "@cic/api/children/CarePeriod";
import { Child } from "@cic/api/children/Child";
import { endCarePeriod } from "@cic/api/children/Mutation.endCarePeriod";
import { startCarePeriod } from "@cic/api/children/Mutation.startCarePeriod";
import { child } from "@cic/api/children/Query.child";
import { children } from "@cic/api/children/Query.children";
import { Organisation } from "@cic/api/organisations/Organisation";
import { correctPlacement } from "@cic/api/placements/Mutation.correctPlacement";
import { endPlacement } from "@cic/api/placements/Mutation.endPlacement";
import { movePlacement } from "@cic/api/placements/Mutation.movePlacement";
import { recordPlacement } from "@cic/api/placements/Mutation.recordPlacement";
import { Placement } from "@cic/api/placements/Placement";
import { PlacementArea } from "@cic/api/placements/PlacementArea";
import { placement } from "@cic/api/placements/Query.placement";
import { placements } from "@cic/api/placements/Query.placements";
import { placementsInArea } from "@cic/api/placements/Query.placementsInArea";
import { ping } from "@cic/api/service/Mutation.ping";
import { service } from "@cic/api/service/Query.service";

/** Those that read children: until `packages/api/src/resolvers.ts` lists them. */
export const resolvers = {
  Query: { child, children, placement, placements, placementsInArea, whyVisible, service },
  Mutation: { ping, startCarePeriod, endCarePeriod, recordPlacement, movePlacement, endPlacement, correctPlacement },
  AccessReason,
  CarePeriod,
  Child,
  Organisation,
  Placement,
  PlacementArea,
};
