/** What a page of ours may do beyond drawing: copy to the clipboard, and fill the screen for presenting. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Electron approves what nobody decides about, so everything is decided here: no, but for two things, for our pages. */
export const decidePermission = (permission: string, isOurPage: boolean): boolean =>
  isOurPage && ALLOWED.has(permission);
