export { OpenedIdentity as OpenedIdentity } from "../../sealed-identities/OpenedIdentity.ts";
export { sealedIdentities as Query_sealedIdentities } from "../../sealed-identities/Query.sealedIdentities.ts";
export { sealedOpenings as Query_sealedOpenings } from "../../sealed-identities/Query.sealedOpenings.ts";
export { SealedIdentity as SealedIdentity } from "../../sealed-identities/SealedIdentity.ts";
export { SealedOpening as SealedOpening } from "../../sealed-identities/SealedOpening.ts";
