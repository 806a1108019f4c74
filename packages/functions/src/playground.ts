import type { IncomingMessage, ServerResponse } from "node:http";
import { type RuruClientConfig, ruruHTML } from "ruru/server";
import { serveStatic } from "ruru/static";
import type { LocalRoute } from "./local-server.ts";

const STATIC_PATH = "/ruru/";

/** A bearer token that the page offers to ask with. */
export interface OfferedToken {
  readonly label: string;
  readonly token: string;
}

/**
 * GraphiQL on `/playground`, and on `/graphql` for a browser that opens it as a page. Everything it loads comes from
 * the npm package, so that it works without a network.
 */
export function playground(tokens: () => Promise<readonly OfferedToken[]>, query: string): LocalRoute {
  const assets = serveStatic(STATIC_PATH);
  return async (request, response) => {
    if (request.method !== "GET") return false;
    const path = (request.url ?? "").split("?")[0];
    if (path?.startsWith(STATIC_PATH)) {
      assets(request, response);
      return true;
    }
    if (path === "/") {
      response.writeHead(302, { location: "/graphql" }).end();
      return true;
    }
    if (path !== "/playground" && !(path === "/graphql" && wantsPage(request))) return false;
    sendPage(response, pageHtml(await tokens(), query));
    return true;
  };
}

function wantsPage({ url, headers }: IncomingMessage): boolean {
  return (headers.accept ?? "").includes("text/html") && !new URLSearchParams((url ?? "").split("?")[1]).has("query");
}

function sendPage(response: ServerResponse, html: string): void {
  // No other page may show it in a frame and have its visitor click there.
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-frame-options": "DENY",
  };
  response.writeHead(200, headers).end(html);
}

function pageHtml(tokens: readonly OfferedToken[], query: string): string {
  return ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: "/graphql",
    clientConfig: { initialQuery: query, defaultQuery: query } as RuruClientConfig,
    htmlParts: {
      titleTag: "<title>cic-health</title>",
      styleTags: (styles) => `${styles}${STYLE}`,
      headerScripts: (scripts) => `${SCRIPT}${scripts}`,
      bodyContent: (content) => `${tokenBar(tokens)}${content}`,
    },
  });
}

const STYLE = `<style>
  #cic-bar { box-sizing: border-box; height: 40px; display: flex; gap: 8px; align-items: center; padding: 0 12px;
    font: 14px system-ui, sans-serif; background: #f3f4f6; color: #111; }
  #cic-bar input { flex: 1; min-width: 0; font: 12px monospace; }
  #ruru-root { height: calc(100vh - 40px) !important; }
</style>`;

/** Before anything of GraphiQL runs, so that each of its requests carries the token that the bar holds. */
const SCRIPT = `<script>
  const plainFetch = window.fetch.bind(window);
  window.fetch = (input, init = {}) => {
    const token = document.getElementById("cic-token")?.value.trim();
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (!token || url.pathname !== "/graphql") return plainFetch(input, init);
    const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
    if (!headers.has("authorization")) headers.set("authorization", "Bearer " + token);
    return plainFetch(input, { ...init, headers });
  };
</script>`;

function tokenBar(tokens: readonly OfferedToken[]): string {
  const options = tokens
    .map(({ label, token }) => `<option value="${escapeHtml(token)}">${escapeHtml(label)}</option>`)
    .join("");
  return `<div id="cic-bar">
    <label for="cic-who">Ask as</label>
    <select id="cic-who" onchange="document.getElementById('cic-token').value = this.value">
      <option value="">nobody</option>${options}
    </select>
    <label for="cic-token">Token</label>
    <input id="cic-token" placeholder="Paste a bearer token" autocomplete="off" spellcheck="false">
  </div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
