import { parentPort, workerData } from 'node:worker_threads';

/** A service's thread that ends as it is told: before it listens, or when a message comes. */
const { ends } = workerData as { ends: 'early' | 'fault' | 'asked' };

if (ends === 'early') process.exit(3);
parentPort?.postMessage({ port: 1 });
if (ends === 'fault')
  setTimeout(() => {
    throw new Error('the disk is full');
  }, 20);
parentPort?.once('message', () => process.exit());
