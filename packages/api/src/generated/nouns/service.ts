export { service } from "../../service/Query.service.ts";
