export { ping as Mutation_ping } from "../../service/Mutation.ping.ts";
