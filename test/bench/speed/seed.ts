import { openData } from "./data.ts";

/**
 * Makes the data set of the benchmark, once, and serves it until it is stopped.
 *
 *     node test/bench/speed/seed.ts FOLDER          100,000 children
 *     node test/bench/speed/seed.ts FOLDER 5000     so many
 *
 * Prints the address of the PostgreSQL; ends when its input does, or on SIGINT or SIGTERM.
 */
const [folder, children = "100000"] = process.argv.slice(2);
if (folder === undefined) throw new Error("a folder to keep the data in");
const data = await openData(folder, Number(children), (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${data.url}\n${data.operatorUrl}\n`);
const stop = () => void data.stop().then(() => process.exit());
process.on("SIGINT", stop).on("SIGTERM", stop);
if (process.argv.includes("--then-stop")) stop();
