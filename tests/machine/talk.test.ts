import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { startMachine, type TestMachine } from '../support/machine.ts';

let machine: TestMachine;
beforeAll(async () => {
  machine = await startMachine();
});
afterAll(() => machine.stop());

async function talk(args: string[], lines: string[] = []) {
  const child = spawn(process.execPath, ['tools/talk.ts', ...args]);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { said, complained, code: child.exitCode };
}

const port = () => new URL(machine.local.lex.endpoint).port;

test.each([
  ['lex', 'pt-BR', 'quero uma pizza grande de calabresa', /^> quero .*\nAnotei: .*calabresa/m],
  ['lex', 'en-US', 'a large pepperoni pizza', /^> a large .*\nGot it: .*pepperoni/m],
  [
    'alexa',
    'pt-BR',
    'quero uma pizza grande de calabresa',
    /^Oi! .*\n> quero .*\nAnotei: .*calabresa/m,
  ],
  ['alexa', 'en-US', 'a large pepperoni pizza', /^Hi, .*\n> a large .*\nGot it: .*pepperoni/m],
])('lines from a pipe are said as %s in %s', async (channel, locale, line, answer) => {
  const args = ['--port', port(), '--channel', channel, '--locale', locale];
  const { said, code } = await talk(args, [line]);
  expect(said).toMatch(answer);
  expect(said).not.toMatch(/<\/?speak|<break/);
  expect(code).toBe(0);
});

test('where no shop runs it says how to start one', async () => {
  const { complained, code } = await talk(['--port', '1']);
  expect(complained).toMatch(/^No shop answers at .* "npm start"/);
  expect(code).toBe(1);
});

test('a channel that there is not is wrong usage', async () => {
  expect((await talk(['--channel', 'smoke'])).code).toBe(2);
});
