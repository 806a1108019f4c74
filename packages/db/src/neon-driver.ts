/** Neon's driver and Drizzle over it: one file of a bundle. */
export { Client, neonConfig, Pool } from "@neondatabase/serverless";
export { drizzle } from "drizzle-orm/neon-serverless";
