export { AccessReason as AccessReason } from "../../access/AccessReason.ts";
export { can as Query_can } from "../../access/Query.can.ts";
export { whyHidden as Query_whyHidden } from "../../access/Query.whyHidden.ts";
export { whyVisible as Query_whyVisible } from "../../access/Query.whyVisible.ts";
