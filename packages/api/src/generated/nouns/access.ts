export { AccessReason as AccessReason } from "../../access/AccessReason.ts";
export { whyVisible as Query_whyVisible } from "../../access/Query.whyVisible.ts";
