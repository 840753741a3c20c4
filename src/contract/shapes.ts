import { changeSchema } from '../core/change/changeSchema.ts';
import { isoDateSchema } from '../core/model/field.ts';
import { z } from '../core/model/zod.ts';

const workspaceId = z.string().min(1).max(100);
const ofWorkspace = z.strictObject({ workspaceId });

export const PAPERS = ['a4', 'a3', 'a2', 'a0'] as const;
export const PDF_SECTIONS = ['structure', 'roadmap', 'timeline', 'findings'] as const;
export const EXPORT_FORMATS = ['pdf', 'json', 'csv'] as const;

/** Where a workspace to open comes from. The renderer names no path, but for what the user dropped or chose. */
export const openSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dialog') }),
  z.strictObject({ kind: z.literal('recent'), id: z.string().max(100) }),
  z.strictObject({ kind: z.literal('path'), path: z.string().min(1).max(4_096) }),
  z.strictObject({ kind: z.literal('upload'), token: z.string().max(100) }),
]);

/** Everything the app can be asked to do: one entry a method, its arguments' shape beside it. */
export const REQUESTS = {
  'app.describe': z.strictObject({}),
  'settings.read': z.strictObject({}),
  'settings.write': z.strictObject({ settings: z.record(z.string().max(100), z.json()) }),
  'recents.list': z.strictObject({}),
  'recents.forget': z.strictObject({ id: z.string().max(100) }),
  'workspace.create': z.strictObject({
    starterId: z.string().max(100).nullable(),
    title: z.string().max(300),
    projectStart: isoDateSchema.nullable(),
  }),
  'workspace.open': z.strictObject({ from: openSourceSchema }),
  /** Reads the whole workspace and subscribes the calling window to its pushes. */
  'workspace.read': ofWorkspace,
  'workspace.commit': z.strictObject({ workspaceId, change: changeSchema }),
  /** Ids of links, demands and letters that people made here: an import’s list columns leave them alone. */
  'workspace.handMade': ofWorkspace,
  'workspace.undo': ofWorkspace,
  'workspace.redo': ofWorkspace,
  /** Asks again for the right to write, after the process that held the file has gone. */
  'workspace.takeOver': ofWorkspace,
  'workspace.close': ofWorkspace,
  'workspace.export': z.strictObject({
    workspaceId,
    format: z.enum(EXPORT_FORMATS),
    paper: z.enum(PAPERS).default('a3'),
    sections: z.array(z.enum(PDF_SECTIONS)).default([...PDF_SECTIONS]),
    table: z.string().max(60).nullable().default(null),
  }),
  'window.open': z.strictObject({ workspaceId: workspaceId.nullable() }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type MethodName = keyof typeof REQUESTS;
export const METHOD_NAMES = Object.keys(REQUESTS) as readonly MethodName[];
/** What a caller gives. */
export type RequestOf<M extends MethodName> = z.input<(typeof REQUESTS)[M]>;
/** What a service receives: validated, defaults filled in. */
export type ValidRequestOf<M extends MethodName> = z.output<(typeof REQUESTS)[M]>;

/** Bytes one call's arguments may have. */
export const MAX_CALL_BYTES = 1_000_000;
export const MAX_CHANGE_BYTES = 32_000_000;
export const MAX_UPLOAD_BYTES = 512_000_000;
export const maxBytesOf = (method: string): number =>
  method === 'workspace.commit' ? MAX_CHANGE_BYTES : MAX_CALL_BYTES;
