import { apply } from '../../core/change/apply.ts';
import type { Change, RowEdit } from '../../core/change/change.ts';
import { isRefusal } from '../../core/change/refusal.ts';
import { verify } from '../../core/change/verify.ts';
import { CREATION_VERB } from '../../core/history/history.ts';
import { emptyWorkspace } from '../../core/model/nouns.ts';
import type { ChangeStamp } from './liveWorkspace.ts';

/** The change that makes a file, from inserts that give a whole sound workspace. */
export function firstChange(edits: readonly RowEdit[], label: string, stamp: ChangeStamp): Change {
  const made = apply(emptyWorkspace(), edits);
  const wrong = isRefusal(made) ? made : verify(made, edits);
  if (wrong) throw new Error(`a new workspace that is not sound: ${wrong.sentence}`);
  return { ...stamp, verb: CREATION_VERB, label, baseSeq: 0, undoes: null, redoes: null, edits };
}
