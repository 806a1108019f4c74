/** For each key the row that has it, or `null`: what a loader of one record answers with. */
export function oneFor<R>(keys: readonly string[], rows: readonly R[], keyOf: (row: R) => string): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key.toLowerCase()) ?? null);
}

/** For each key its rows, in the order they came: what a loader of several records answers with. */
export function allFor<R>(keys: readonly string[], rows: readonly R[], keyOf: (row: R) => string): R[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key.toLowerCase()) ?? []);
}
