import type { Organisation } from "@cic/domain/organisations/directory";
import type { Context } from "./context.ts";

/** The organisation that a record refers to. Records refer to none that is not loaded: one that is missing is our fault. */
export function organisationOf(context: Context, id: string): Organisation {
  const organisation = context.directory().byId(id);
  if (organisation === undefined) throw new Error(`the directory lacks the organisation ${id}, which a record names`);
  return organisation;
}
