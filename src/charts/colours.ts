const hues = 8;

/** The colour of a topic as a CSS value; topics beyond the eighth share a grey and are told by their label. */
export function topicColour(topic: number): string {
  return topic < hues ? `var(--topic-${topic})` : 'var(--topic-rest)';
}
