export { service as Query_service } from "../../service/Query.service.ts";
