// What a name leads to, for a process under test: Neon's hosts to the proxy before PostgreSQL, the issuer's to its stand-in.
// A bundle cannot be told otherwise, and is run as it is.
const { TEST_NEON_PROXY: neon, TEST_ISSUER: issuer, TEST_S3: s3 } = process.env;

if (neon !== undefined) {
  const Original = globalThis.WebSocket;
  globalThis.WebSocket = class extends Original {
    constructor(address, ...rest) {
      super(new URL(address).hostname.endsWith(".neon.tech") ? `ws://${neon}/` : address, ...rest);
    }
  };
}
const original = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const to = url.hostname === "issuer.example" ? issuer : url.hostname.endsWith(".amazonaws.com") ? s3 : undefined;
  if (to === undefined) return original(input, init);
  return original(
    new Request(`http://${to}${url.pathname}${url.search}`, input instanceof Request ? input : init),
    init,
  );
};
