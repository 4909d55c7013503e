const HELP = `Measures. What is measured is named first:

  npm run bench -- reader [--misses] [--taskmaster FILE]
      exact match and sure figures on the repository's sentences, microseconds a sentence, memory
  npm run bench -- turn
      milliseconds of a turn without a model: the dialogue's own part, and the Lambda against loopback services
  npm run bench -- workflow
      what the engine costs, and orders a second from the start to the kitchen`;

const [what = '--help', ...rest] = process.argv.slice(2);
switch (what) {
  case 'reader': {
    const { benchReader } = await import('./reader.ts');
    benchReader(rest);
    break;
  }
  case 'turn': {
    const { benchDialogue, benchTurn } = await import('./turn.ts');
    console.log("the dialogue's own part", await benchDialogue());
    console.log('whole turns, loopback services', await benchTurn());
    break;
  }
  case 'workflow': {
    const { benchWorkflow } = await import('./workflow.ts');
    const { benchOrders } = await import('./orders.ts');
    console.log('engine, six tasks that do nothing', await benchWorkflow());
    console.log('orders, from the start to the kitchen', await benchOrders());
    break;
  }
  default:
    console.log(HELP);
    process.exitCode = what === '--help' ? 0 : 2;
}
