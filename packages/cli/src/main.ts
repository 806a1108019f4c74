import { cic } from "./cic.ts";
import { makeTerminal } from "./terminal.ts";

// Whoever reads our output may stop reading, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

process.exitCode = await cic(process.argv.slice(2), {
  terminal: makeTerminal(process.stdout, process.stderr),
  environment: process.env,
});
