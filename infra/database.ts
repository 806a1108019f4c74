import { isPreview } from "./settings";

/** Neon's database: by its pooler for requests, directly for migrations. */
export const { pooledUrl, directUrl } = isPreview && process.env.NEON_API_KEY !== undefined ? ownBranch() : given();

function given() {
  return {
    pooledUrl: new sst.Secret("DatabaseUrl").value.apply(inLondon),
    directUrl: new sst.Secret("DatabaseDirectUrl").value.apply(inLondon),
  };
}

/** Neon's hosts name their region. */
function inLondon(url: string): string {
  const host = URL.parse(url)?.hostname ?? "";
  if (!host.includes(".eu-west-2.")) throw new Error("the database must be in eu-west-2: no data leaves the UK");
  return url;
}

/** A branch of the project that `NEON_PROJECT_ID` names, which goes with the stage. Its parent holds made-up data alone. */
function ownBranch() {
  const projectId = process.env.NEON_PROJECT_ID;
  const parentId = process.env.NEON_PREVIEW_PARENT_ID;
  if (projectId === undefined || parentId === undefined) {
    throw new Error("a preview stage on Neon needs NEON_PROJECT_ID and NEON_PREVIEW_PARENT_ID: see infra/README.md");
  }
  const branch = new neon.Branch("DatabaseBranch", { projectId, parentId, name: $app.stage });
  const endpoint = new neon.Endpoint("DatabaseEndpoint", { projectId, branchId: branch.id, type: "read_write" });
  const role = new neon.Role("DatabaseOwner", { projectId, branchId: branch.id, name: "cic_preview" });
  const database = new neon.Database("Database", {
    projectId,
    branchId: branch.id,
    name: "cic",
    ownerName: role.name,
  });
  const urlAt = (host: $util.Output<string>) =>
    $util.secret($interpolate`postgres://${role.name}:${role.password}@${host}/${database.name}`);
  return {
    // Neon's pooler is the endpoint's host with `-pooler` behind its first label.
    pooledUrl: urlAt(endpoint.host.apply((host) => host.replace(".", "-pooler."))),
    directUrl: urlAt(endpoint.host),
  };
}
