const MAX_LENGTH = 2_048;

export interface ExternalLink {
  /** The address as it will be opened. */
  readonly address: string;
  /** What to show before asking: the host, or the mail address. */
  readonly where: string;
}

/** May this address leave the app, after a question? Links inside a workspace come from anybody. */
export function decideExternalLink(address: string): ExternalLink | null {
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === '') {
    return { address: url.href, where: url.host };
  }
  if (url.protocol === 'mailto:' && url.pathname !== '') return { address: url.href, where: url.pathname };
  return null;
}
