module.exports = globalThis.process.getBuiltinModule('node:http');
