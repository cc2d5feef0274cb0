/** The address if a reader may be sent there, null for any other scheme than http and https. */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  return /^https?:\/\/[^\s<>"]+$/i.test(trimmed) ? trimmed : null;
}
