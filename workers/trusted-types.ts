interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

// TypeScript's DOM library does not know Trusted Types yet.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

// The one string that may become a script address is the worker's, and it must be of this origin.
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin === location.origin) return url;
    throw new TypeError(`${url} is of another origin`);
  },
});
