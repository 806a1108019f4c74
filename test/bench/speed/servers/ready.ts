import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on any free port of this machine and tells whoever started the process which it is. */
export function ready(server: Server): void {
  server.listen(0, "127.0.0.1", () => tell((server.address() as AddressInfo).port));
}

/** Ends with whoever started it. */
export function tell(port: number): void {
  process.on("disconnect", () => process.exit());
  process.send?.({ port });
}
