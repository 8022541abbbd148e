/** A text without the hyphens between its letters. */
export const closedUp = (text: string): string => text.replace(/(?<=\p{L})[-‐](?=\p{L})/gu, "");
