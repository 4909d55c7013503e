import console from 'node:console';
import process from 'node:process';

// Plain JavaScript, so that an older Node reads it too and says what is missing instead of failing on TypeScript.
const LEAST = 24;

if (Number(process.versions.node.split('.')[0]) < LEAST) {
  console.error(
    `Balcão runs on Node ${LEAST} or newer; this is Node ${process.versions.node}.\n` +
      'It brings its own: run "npm ci" with install scripts allowed (without --ignore-scripts), then start it\n' +
      'with "npm start". Or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
