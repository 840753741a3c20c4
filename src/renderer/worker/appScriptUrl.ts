interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | null = null;

/** The address of one of the app's own worker scripts, through the page's Trusted Types policy where there is one. */
export function appScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('app', {
    createScriptURL(wanted) {
      const at = new URL(wanted, location.href);
      if (at.origin !== location.origin) throw new Error('a worker script from elsewhere');
      return at.href;
    },
  });
  return policy.createScriptURL(url) as string;
}
