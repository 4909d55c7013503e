/** The machine cannot start as asked; the message says why and what to do, and is all that a person is shown. */
export class StartError extends Error {
  override name = 'StartError';
}
