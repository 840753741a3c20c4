import { LAYERS, type Layer } from '../../model/layer.ts';
import { foldName } from '../../model/spokenName.ts';
import { type Estimate, parseEstimate } from './parseEstimate.ts';

/** One task as people say it: `Feature store backfill ~3d @ML Platform #storage`. */
export interface SpokenTask {
  readonly title: string;
  readonly estimate: Estimate | null;
  readonly teamName: string | null;
  readonly layer: Layer | null;
  /** Words that look like something but are not understood, as sentences. */
  readonly problems: readonly string[];
}

const TOKEN_START = /(?:^|\s)(?=[@#~])/;
const ESTIMATE_WORD =
  /^(?:~?\d+(?:[.,]\d+)?\s?(?:d|w|days?|weeks?)|~?\d+(?:[.,]\d+)?[-–/]\d+(?:[.,]\d+)?[-–/]\d+(?:[.,]\d+)?\s?(?:d|w)?|S|M|L|XL)$/;

function layerOf(word: string): Layer | null {
  const wanted = foldName(word).replace(/[^a-z]/g, '');
  if (wanted === '') return null;
  return (
    LAYERS.find((layer) => layer.replace('-', '').startsWith(wanted)) ??
    LAYERS.find((layer) => layer.split('-').some((part) => part.startsWith(wanted) || wanted.startsWith(part))) ??
    null
  );
}

/** The longest known team name at the beginning of the text, else everything up to an estimate at the end. */
function teamAt(text: string, teamNames: readonly string[]): { name: string; rest: string } {
  const quoted = /^"([^"]+)"\s*/.exec(text);
  if (quoted) return { name: quoted[1] ?? '', rest: text.slice(quoted[0].length) };
  const folded = text.toLowerCase();
  const known = teamNames
    .filter((name) => folded.startsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(text.charAt(name.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (known) return { name: known, rest: text.slice(known.length) };
  const words = text.split(/\s+/);
  const end = words.findIndex((word) => ESTIMATE_WORD.test(word));
  return end < 0
    ? { name: text.trim(), rest: '' }
    : { name: words.slice(0, end).join(' '), rest: words.slice(end).join(' ') };
}

/** Takes an estimate off the end of the words. */
function estimateAtEnd(text: string): { text: string; estimate: Estimate | null } {
  const words = text.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  // A lone size letter is only a size behind a title: a task may be called "XL".
  if (words.length < 2 || !ESTIMATE_WORD.test(last)) return { text: text.trim(), estimate: null };
  const estimate = parseEstimate(last);
  return estimate ? { text: words.slice(0, -1).join(' '), estimate } : { text: text.trim(), estimate: null };
}

export function parseTask(segment: string, teamNames: readonly string[]): SpokenTask {
  const problems: string[] = [];
  let teamName: string | null = null;
  let layer: Layer | null = null;
  let estimate: Estimate | null = null;
  const [head = '', ...tokens] = segment.split(TOKEN_START);
  const titleParts: string[] = [];
  const takeTitle = (text: string) => {
    const found = estimateAtEnd(text);
    estimate ??= found.estimate;
    if (found.text !== '') titleParts.push(found.text);
  };
  const tokensFirst = /^[@#~]/.test(head.trim());
  if (tokensFirst) tokens.unshift(head.trim());
  else takeTitle(head);
  for (const token of tokens) {
    const body = token.slice(1).trim();
    if (token.startsWith('@')) {
      const { name, rest } = teamAt(body, teamNames);
      if (name === '') problems.push('“@” needs the name of a team behind it.');
      else teamName = name;
      const leftover = rest.trim();
      if (leftover !== '') {
        const asEstimate = parseEstimate(leftover);
        if (asEstimate) estimate ??= asEstimate;
        else titleParts.push(leftover);
      }
      continue;
    }
    const [word = '', ...others] = body.split(/\s+/);
    if (token.startsWith('#')) {
      const found = layerOf(word);
      if (found) layer = found;
      else problems.push(`“#${word}” is not a layer; write #storage, #resource, #platform or #dev.`);
    } else {
      const found = parseEstimate(word);
      if (found) estimate = found;
      else problems.push(`“~${word}” is not an estimate; write ~3d, ~2w, 2-4-8d, S, M, L or XL.`);
    }
    const leftover = others.join(' ');
    if (leftover !== '') takeTitle(leftover);
  }
  return { title: titleParts.join(' ').trim(), estimate, teamName, layer, problems };
}
