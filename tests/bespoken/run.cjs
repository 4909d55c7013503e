/**
 * Runs Bespoken's tests without Bespoken: its own command sends each result to its maker's server, and fails without
 * it. `node run.cjs alexa.json` exits 0 when all passed, 1 otherwise.
 */
const net = require('node:net');
const { CLI, ResultsPublisher } = require('skill-testing-ml');

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

ResultsPublisher.prototype.publishResults = () => Promise.resolve();

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = options?.host ?? 'localhost';
  if (!LOOPBACK.includes(host)) {
    console.error(`These tests talk to nobody, but something called ${host}.`);
    process.exit(1);
  }
  return connect.apply(this, args);
};

const [config] = process.argv.slice(2);
new CLI().run([process.execPath, __filename], { config }).then(
  (passed) => process.exit(passed ? 0 : 1),
  (fault) => {
    console.error(fault);
    process.exit(1);
  },
);
