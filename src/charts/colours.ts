/** How many topics have a colour of their own. */
export const hues = 8;

/** The colour of a topic's hue as a CSS value; those beyond the eighth share a grey and are told by their label and form. */
export function topicColour(hue: number): string {
  return hue < hues ? `var(--topic-${hue})` : 'var(--topic-rest)';
}
