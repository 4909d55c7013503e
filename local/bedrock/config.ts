/** The key for a server that wants one; most that run on one's own machine do not. */
export const openaiApiKey = (): string | undefined => process.env['OPENAI_API_KEY'];
