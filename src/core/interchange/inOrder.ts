import { byId } from '../schedule/byId.ts';

/** The rows of a table in the order they were made: ids are UUIDv7 and sort by time. */
export const inOrder = <R extends { readonly id: string }>(rows: ReadonlyMap<string, R>): R[] => byId(rows.values());
