import { basename, extname } from 'node:path';
import { MAX_NAME_LENGTH } from '../../core/model/field.ts';

/** What a workspace is called after its file. */
export const titleOf = (path: string): string => basename(path, extname(path)).slice(0, MAX_NAME_LENGTH) || 'Workspace';
