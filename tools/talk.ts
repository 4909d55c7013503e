import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import { LOCALES, type Locale } from '../lambda/domain/locale.ts';
import type { LocalJson } from '../local/local-json.ts';
import { alexaVoice } from './talk/alexa-voice.ts';
import { lexVoice } from './talk/lex-voice.ts';
import type { Answer } from './talk/voice.ts';

const program = new Command('npm run talk --')
  .description(
    'Talks from the terminal to the shop that "npm start" runs. Ctrl-D or an empty line ends.',
  )
  .addOption(new Option('--locale <locale>', 'the language').choices(LOCALES).default('pt-BR'))
  .addOption(
    new Option('--channel <channel>', 'as the chat (lex) or as an Echo (alexa)')
      .choices(['lex', 'alexa'])
      .default('lex'),
  )
  .option('--port <number>', 'where the shop runs', '8080')
  .addHelpText(
    'after',
    '\nLines come from a pipe too: printf "oi\\nqual o cardápio\\n" | npm run -s talk',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse();

const { locale, channel, port } = program.opts<{
  locale: Locale;
  channel: 'lex' | 'alexa';
  port: string;
}>();

const local = await findShop(`http://127.0.0.1:${port}/local.json`);
const voice = channel === 'lex' ? lexVoice(local, locale) : alexaVoice(local, locale);
const isTerminal = process.stdin.isTTY;

try {
  const opening = await voice.open();
  if (opening) show(opening);
  const input = createInterface({
    input: process.stdin,
    ...(isTerminal && { output: process.stdout, prompt: '> ' }),
  });
  if (isTerminal) input.prompt();
  for await (const line of input) {
    const words = line.trim();
    if (words === '') {
      if (isTerminal) break;
      continue;
    }
    if (!isTerminal) console.log(`> ${words}`);
    const answer = await voice.say(words);
    show(answer);
    if (answer.over && channel === 'alexa') break;
    if (isTerminal) input.prompt();
  }
  input.close();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

function show({ lines, buttons }: Answer): void {
  for (const line of lines) console.log(line);
  if (buttons.length > 0) console.log(buttons.map((button) => `[${button}]`).join(' '));
}

async function findShop(url: string): Promise<LocalJson> {
  try {
    const response = await fetch(url);
    if (response.ok) return (await response.json()) as LocalJson;
    console.error(
      `${url} answered ${response.status}; wait until the shop is open, then try again.`,
    );
  } catch {
    console.error(
      `No shop answers at ${url}. Start it in another terminal with "npm start", or name its port with --port.`,
    );
  }
  process.exit(1);
}
