/** What support code has to undo once the tests of a file are over; their process goes on with another file. */
const todo: (() => unknown)[] = [];

/** `undo` happens after the present file's tests; the last one said happens first. */
export function afterwards(undo: () => unknown): void {
  todo.push(undo);
}

/** Does what is to be undone, once. */
export async function undoAll(): Promise<void> {
  for (let undo = todo.pop(); undo; undo = todo.pop()) await undo();
}
