import type { TableName } from '../../core/model/nouns.ts';

/** "table:id": names one entity in selections, focus requests and canvas nodes. */
export type EntityRef = `${TableName}:${string}`;

export const refOf = (table: TableName, id: string): EntityRef => `${table}:${id}`;

export function parseRef(ref: string): { readonly table: TableName; readonly id: string } {
  const colon = ref.indexOf(':');
  return { table: ref.slice(0, colon) as TableName, id: ref.slice(colon + 1) };
}
