/** The reactions to choose from, with their names. */
export const emoji = {
  "👍": "agree",
  "🔥": "impressive",
  "❤️": "love",
  "🚀": "exciting",
  "👀": "looking",
  "🤔": "doubtful",
} as const;

export type Emoji = keyof typeof emoji;

export function isEmoji(text: string): text is Emoji {
  return Object.hasOwn(emoji, text);
}
