import { load } from './load.ts';

/** Reads the texts of the source documents at an address by their names; they are loaded once, when first asked for. */
export function documentReader(address: string): (name: string) => Promise<string> {
  let texts: Promise<Record<string, string>> | null = null;
  return async (name) => {
    texts ??= load(address) as Promise<Record<string, string>>; // made by this build
    try {
      return (await texts)[name] ?? '';
    } catch (error) {
      texts = null;
      throw error;
    }
  };
}
