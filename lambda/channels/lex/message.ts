/** A message as Lex takes it from its Lambda: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Message.html */
export interface LexMessage {
  contentType: 'PlainText' | 'SSML' | 'CustomPayload' | 'ImageResponseCard';
  content?: string;
  imageResponseCard?: {
    title: string;
    subtitle?: string;
    buttons: { text: string; value: string }[];
  };
}

export const LONGEST_MESSAGE = 1024;
export const MOST_MESSAGES = 10;

/** A text in messages no longer than Lex takes, parted at spaces. */
export function pieces(whole: string, longest = LONGEST_MESSAGE): string[] {
  if (whole.length <= longest) return [whole];
  const space = whole.lastIndexOf(' ', longest);
  const end = space > 0 ? space : longest;
  return [whole.slice(0, end), ...pieces(whole.slice(end).trimStart(), longest)];
}
