export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  readonly code = "DATABASE_UNAVAILABLE";
}

/** The server says nothing any more: there is no use in trying again at once. */
export class DatabaseSilent extends DatabaseUnavailable {}
