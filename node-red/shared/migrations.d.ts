type Saved = object & { version?: unknown };
type Steps = Record<string, Record<number, (saved: never) => object>>;

/** A node as it was saved, at the present version. `steps` and `versions` are for tests. */
export function migrate<T extends Saved>(type: string, saved: T, steps?: Steps, versions?: Record<string, number>): T;

export const currentVersions: Readonly<Record<string, number>>;
