import { Command } from 'commander';
import { checkModels } from './check-models.ts';
import { renderFault } from './fault.ts';

const { root } = new Command('npm run check:models --')
  .description(
    'Says where the Alexa skill (skill-package/) and the Lex bot (lex-bot/) break the rules of their services, where\n' +
      'they are not alike, and where they are not what the code handles. Needs no account.',
  )
  .option('--root <directory>', 'the folder that holds skill-package/ and lex-bot/', '.')
  .addHelpText('after', '\nExit codes: 0 sound, 1 faults found, 2 wrong usage. See docs/lex.md.')
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ root: string }>();

const faults = checkModels(root);
for (const fault of faults) console.log(renderFault(fault));
console.log(`${root}: ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
