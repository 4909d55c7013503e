/** Lex ended a step otherwise than asked: the message gives the step, how it ended, and Lex's reasons. */
export class LexRefusedError extends Error {
  override readonly name = 'LexRefusedError';

  constructor(step: string, status: string, reasons: readonly string[] = []) {
    const why = reasons.length === 0 ? 'Lex gives no reason.' : reasons.join('\n  ');
    super(`${step}: ${status}.\n  ${why}`);
  }
}
